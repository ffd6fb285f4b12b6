package fr.scoreclair.advisor.compliance.ui;

import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.Axis;
import fr.scoreclair.advisor.chart.BarChart.Bar;
import fr.scoreclair.advisor.chart.BarChart.Mark;
import fr.scoreclair.advisor.chart.SwarmChart.Dot;
import fr.scoreclair.advisor.chart.SwarmChart.Group;
import fr.scoreclair.advisor.chart.Tone;
import fr.scoreclair.advisor.riskmodel.Effects;
import fr.scoreclair.advisor.riskmodel.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What moves the scores, as bars and as a swarm. */
record DriverPictures(Drivers.Known known, Locale locale, Bundle bundle) {

    /** Into how many colours the rank of a value is cut. */
    static final int GROUPS = 4;

    /** How far from the middle of its row a dot goes at most, in rows. */
    private static final double HALF_ROW = 0.36;

    /** A bundle that knows the key. */
    interface Bundle {
        String get(String key, Object... parameters);
    }

    List<Bar> bars() {
        return known.importance().stream()
                .map(told -> new Bar(name(told.feature()), 0, told.points() * 100, points(told.points()), Tone.BASE))
                .toList();
    }

    List<Mark> zero() {
        return List.of(new Mark(0, "", Tone.INK));
    }

    String name(String feature) {
        return known.model().catalogue().feature(feature).label().in(locale);
    }

    List<String> names() {
        return known.swarms().stream().map(swarm -> name(swarm.feature())).toList();
    }

    String points(double share) {
        return bundle.get("why.points", Formats.number(share * 100, 1, 1, locale));
    }

    String sentence() {
        return bundle.get(
                "transparency.drivers.sentence",
                known.model().catalogue().label().in(locale),
                name(known.importance().getFirst().feature()),
                points(known.importance().getFirst().points()));
    }

    /** How often the feature raises the score. */
    String shareRaised(String feature) {
        List<Effects.Dot> dots = known.swarms().stream()
                .filter(swarm -> swarm.feature().equals(feature))
                .findFirst()
                .orElseThrow()
                .dots();
        long raised = dots.stream().filter(dot -> dot.points() > 0).count();
        return Formats.percent((double) raised / dots.size(), 0, locale);
    }

    Axis axis() {
        return new Axis(bundle.get("transparency.drivers.axis"), "pts", 0, locale);
    }

    /** The dots by how high their value stands, as shown on screen; missing values are a group of their own. */
    List<Group> groups() {
        List<List<Dot>> dots = IntStream.rangeClosed(0, GROUPS)
                .<List<Dot>>mapToObj(k -> new ArrayList<>())
                .toList();
        for (int row = 0; row < known.swarms().size(); row++) {
            Effects.Swarm swarm = known.swarms().get(row);
            boolean turned = turned(known.model().catalogue().feature(swarm.feature()));
            for (Effects.Dot dot : swarm.dots()) {
                dots.get(group(dot.rank(), turned)).add(new Dot(dot.points() * 100, row + dot.lane() * HALF_ROW));
            }
        }
        return IntStream.rangeClosed(0, GROUPS)
                .mapToObj(k -> new Group(
                        bundle.get(k == GROUPS ? "transparency.rank.missing" : "transparency.rank." + k),
                        k == GROUPS ? "rank-missing" : "rank-" + k,
                        dots.get(k)))
                .toList();
    }

    /** Shown the other way round: days of birth count down where years of age count up. */
    private static boolean turned(Feature feature) {
        return feature.display().divisor() < 0;
    }

    private static int group(double rank, boolean turned) {
        if (Double.isNaN(rank)) {
            return GROUPS;
        }
        return Math.min(GROUPS - 1, (int) ((turned ? 1 - rank : rank) * GROUPS));
    }
}
