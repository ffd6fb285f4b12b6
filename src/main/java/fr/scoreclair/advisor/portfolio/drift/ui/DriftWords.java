package fr.scoreclair.advisor.portfolio.drift.ui;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.portfolio.drift.DriftDetector;
import fr.scoreclair.advisor.portfolio.drift.SubjectDrift;
import fr.scoreclair.advisor.portfolio.drift.SubjectDrift.Reason;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said of a feature or of the score. */
record DriftWords(Catalogue catalogue, Locale locale, Told told) {

    /** A text of the bundles. */
    interface Told {
        String of(String key, Object... values);
    }

    String subject(SubjectDrift one) {
        return one.score()
                ? told.of("drift.score")
                : catalogue.feature(one.subject()).label().in(locale);
    }

    static String number(double value, int decimals, Locale locale) {
        return Double.isNaN(value) ? "–" : Formats.number(value, decimals, decimals, locale);
    }

    String psi(double value) {
        return number(value, 2, locale);
    }

    String share(double value) {
        return Double.isNaN(value) ? "–" : Formats.percent(value, 1, locale);
    }

    /** How sure: « moins de 1 chance sur 1 000 000 » stands for very small ones. */
    String chance(double p) {
        return Double.isNaN(p) ? "–" : p < 0.0001 ? "< " + number(0.0001, 4, locale) : number(p, 4, locale);
    }

    String band(SubjectDrift one) {
        return told.of("drift.band." + one.band());
    }

    /** One sentence per reason; of what is no finding, why not. */
    List<String> sentences(SubjectDrift one) {
        List<String> all = new ArrayList<>();
        if (one.reasons().contains(Reason.DISTRIBUTION)) {
            all.add(told.of("drift.says." + one.band(), subject(one), psi(one.psi()), psi(one.byChance())));
        }
        if (one.reasons().contains(Reason.MISSING)) {
            all.add(told.of("drift.says.missing", subject(one), share(one.missing()), share(one.missingExpected())));
        }
        if (one.reasons().contains(Reason.OUTSIDE)) {
            all.add(told.of("drift.says.outside", subject(one), share(one.outside()), share(one.outsideExpected())));
        }
        if (all.isEmpty() && one.psi() >= 0.10 && one.p() > DriftDetector.ALPHA) {
            all.add(told.of("drift.says.chance", subject(one), psi(one.psi()), psi(one.byChance())));
        }
        return all;
    }

    /**
     * A bin with its words.
     *
     * @param from in the unit shown; null where it is open, or no bin of the scale
     */
    record Bin(
            String label,
            double expected,
            double found,
            long clients,
            @Nullable Double from,
            @Nullable Double to) {}

    /** In ascending order as shown: a feature that counts down in the model counts up here. */
    List<Bin> bins(SubjectDrift one) {
        double all = java.util.Arrays.stream(one.expected()).sum();
        double clients = java.util.Arrays.stream(one.found()).sum();
        boolean down =
                !one.score() && catalogue.feature(one.subject()).display().divisor() < 0;
        List<Bin> bins = new ArrayList<>();
        int onScale = one.ends().length + 1;
        for (int b = 0; b < one.expected().length; b++) {
            if (one.expected()[b] + one.found()[b] == 0) {
                continue;
            }
            Double low = b == 0 || b >= onScale ? null : shown(one, one.ends()[b - 1]);
            Double high = b >= onScale - 1 ? null : shown(one, one.ends()[b]);
            String label = b < onScale
                    ? range(one, down ? high : low, down ? low : high)
                    : b < onScale + one.codes().length ? code(one, one.codes()[b - onScale]) : told.of("drift.missing");
            Bin bin = new Bin(
                    label,
                    one.expected()[b] / all,
                    one.found()[b] / clients,
                    one.found()[b],
                    down ? high : low,
                    down ? low : high);
            bins.add(down && b < onScale ? 0 : bins.size(), bin);
        }
        return bins;
    }

    private double shown(SubjectDrift one, double value) {
        return one.score() ? value : catalogue.feature(one.subject()).display().show(value);
    }

    private String range(SubjectDrift one, @Nullable Double from, @Nullable Double to) {
        if (from == null) {
            return to == null ? told.of("drift.bin.all") : told.of("drift.bin.to", value(one, to));
        }
        return to == null
                ? told.of("drift.bin.from", value(one, from))
                : told.of("drift.bin.between", value(one, from), value(one, to));
    }

    private String value(SubjectDrift one, double shown) {
        if (one.score()) {
            return Formats.percent(shown, 1, locale);
        }
        Feature feature = catalogue.feature(one.subject());
        return Formats.quantity(
                shown, feature.display().decimals(), feature.display().unit(), locale);
    }

    private String code(SubjectDrift one, double code) {
        return java.util.Objects.requireNonNull(
                        catalogue.feature(one.subject()).special().get(code))
                .in(locale);
    }
}
