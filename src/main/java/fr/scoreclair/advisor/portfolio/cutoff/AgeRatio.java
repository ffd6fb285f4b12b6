package fr.scoreclair.advisor.portfolio.cutoff;

import fr.scoreclair.advisor.portfolio.cutoff.CutoffFigures.Share;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The four-fifths rule between age bands: the lowest favourable share over the highest one. A ratio below {@value #FLOOR} asks
 * for a look; it proves nothing by itself. Bands of fewer than {@value #ENOUGH} clients are not compared.
 */
public record AgeRatio(Share lowest, Share highest) {

    public static final double FLOOR = 0.80;
    public static final int ENOUGH = 100;

    /** {@return empty where fewer than two bands are large enough, or nobody has a favourable opinion} */
    public static Optional<AgeRatio> of(List<Share> bands) {
        List<Share> compared =
                bands.stream().filter(band -> band.clients() >= ENOUGH).toList();
        Comparator<Share> byShare = Comparator.comparingDouble(Share::share);
        return compared.size() < 2 || compared.stream().allMatch(band -> band.favorable() == 0)
                ? Optional.empty()
                : Optional.of(new AgeRatio(
                        compared.stream().min(byShare).orElseThrow(),
                        compared.stream().max(byShare).orElseThrow()));
    }

    /** In [0, 1]. */
    public double ratio() {
        return lowest.share() / highest.share();
    }

    public boolean under() {
        return ratio() < FLOOR;
    }
}
