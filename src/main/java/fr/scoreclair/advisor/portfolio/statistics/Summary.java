package fr.scoreclair.advisor.portfolio.statistics;

import fr.scoreclair.advisor.client.ClientFilter;
import fr.scoreclair.advisor.portfolio.statistics.Snapshot.Seat;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the sums of a pass together into what is shown. */
final class Summary {

    private Summary() {}

    static Figures of(Snapshot snapshot, ClientFilter filter, LocalDate today) {
        List<String> agencies =
                snapshot.desks().stream().map(Seat::agency).distinct().sorted().toList();
        List<Pass> halves = Pass.over(snapshot, Selection.of(filter, snapshot, today), today, agencies);
        SortedMap<String, Tally> byAgency = new TreeMap<>();
        SortedMap<String, ScoreBins> binsByAgency = new TreeMap<>();
        for (int i = 0; i < agencies.size(); i++) {
            Tally tally = tally(halves, i, Kind.AGENCY);
            if (tally.clients() > 0) {
                byAgency.put(agencies.get(i), tally);
            }
            if (tally.scored() > 0) {
                binsByAgency.put(agencies.get(i), bins(halves, i, Kind.AGENCY));
            }
        }
        Map<AgeBand, Tally> byAge = new EnumMap<>(AgeBand.class);
        Map<AgeBand, ScoreBins> binsByAge = new EnumMap<>(AgeBand.class);
        ScoreBins total = new ScoreBins();
        Tally all = Tally.NONE;
        for (AgeBand band : AgeBand.all()) {
            Tally tally = tally(halves, band.ordinal(), Kind.AGE);
            byAge.put(band, tally);
            all = all.plus(tally);
            ScoreBins bins = bins(halves, band.ordinal(), Kind.AGE);
            binsByAge.put(band, bins);
            total.add(bins);
        }
        Map<AmountBand, Tally> byAmount = new EnumMap<>(AmountBand.class);
        AmountBand.all().forEach(band -> byAmount.put(band, tally(halves, band.ordinal(), Kind.AMOUNT)));
        DriverSums drivers = new DriverSums(snapshot.features().size());
        halves.forEach(half -> drivers.add(half.drivers));
        return new Figures(
                all,
                halves.stream().mapToLong(half -> half.stale).sum(),
                halves.stream().mapToLong(half -> half.decided).sum(),
                halves.stream().mapToLong(half -> half.overridden).sum(),
                byAgency,
                byAge,
                byAmount,
                new ScoreDistribution(total, binsByAge, binsByAgency),
                drivers.of(snapshot.features()),
                snapshot.run(),
                snapshot.at());
    }

    private enum Kind {
        AGENCY,
        AGE,
        AMOUNT
    }

    private static Tally tally(List<Pass> halves, int group, Kind kind) {
        return halves.stream().map(half -> sums(half, kind).of(group)).reduce(Tally.NONE, Tally::plus);
    }

    private static Sums sums(Pass half, Kind kind) {
        return switch (kind) {
            case AGENCY -> half.byAgency;
            case AGE -> half.byAge;
            case AMOUNT -> half.byAmount;
        };
    }

    private static ScoreBins bins(List<Pass> halves, int group, Kind kind) {
        ScoreBins sum = new ScoreBins();
        halves.forEach(half -> sum.add((kind == Kind.AGE ? half.binsByAge : half.binsByAgency)[group]));
        return sum;
    }
}
