package fr.scoreclair.treeshap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Regions sorted so that those over the same features follow each other, each with a place for its bits in a word. */
final class RegionLayout {
    final List<Region> regions;
    final int[] word;
    final int[] shift;
    final BinMasks masks;

    RegionLayout(FeatureBins bins, List<Region> all) {
        Map<List<Integer>, List<Region>> groups = new LinkedHashMap<>();
        for (Region region : all) {
            groups.computeIfAbsent(Arrays.stream(region.features()).boxed().toList(), key -> new ArrayList<>())
                    .add(region);
        }
        regions = groups.values().stream().flatMap(List::stream).toList();
        word = new int[regions.size()];
        shift = new int[regions.size()];
        List<BinMasks.Fact> facts = new ArrayList<>();
        int next = 0;
        for (int r = 0; r < word.length; r++) {
            Region region = regions.get(r);
            if ((next & 63) + region.bits() > 64) {
                next = next + 63 & ~63;
            }
            word[r] = next >>> 6;
            shift[r] = next & 63;
            for (int b = 0; b < region.bits(); b++) {
                facts.add(new BinMasks.Fact(region.bitFeature()[b], region.bitSet()[b], word[r], shift[r] + b));
            }
            next += region.bits();
        }
        masks = new BinMasks(bins, next + 63 >>> 6, facts);
    }

    /** The state of a region's bits in the words of a row. */
    int state(int r, long[] words) {
        return (int) (words[word[r]] >>> shift[r]) & (1 << regions.get(r).bits()) - 1;
    }
}
