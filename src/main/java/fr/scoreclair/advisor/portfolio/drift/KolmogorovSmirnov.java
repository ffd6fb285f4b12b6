package fr.scoreclair.advisor.portfolio.drift;

/**
 * The largest distance between two cumulative distributions, D = max |F<sub>1</sub>(x) − F<sub>2</sub>(x)|, in [0, 1], told at the cuts of the
 * cells. Over cells that each hold at most a share s of the first, D lies at most max(s, the fullest cell of the second) below the distance over all
 * values; over single values in cells of their own it is exact.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177730256">Smirnov, Table for estimating the goodness of fit of empirical
 *     distributions, 1948</a>
 */
final class KolmogorovSmirnov {

    private KolmogorovSmirnov() {}

    /**
     * @param one counts by cell in ascending order of values
     * @param other counts by the same cells
     * @param cells how many of them are on the scale
     * @return NaN where one side has nobody there
     */
    static double distance(long[] one, long[] other, int cells) {
        double ofOne = 0;
        double ofOther = 0;
        for (int i = 0; i < cells; i++) {
            ofOne += one[i];
            ofOther += other[i];
        }
        if (ofOne == 0 || ofOther == 0) {
            return Double.NaN;
        }
        long a = 0;
        long b = 0;
        double farthest = 0;
        for (int i = 0; i < cells; i++) {
            a += one[i];
            b += other[i];
            farthest = Math.max(farthest, Math.abs(a / ofOne - b / ofOther));
        }
        return farthest;
    }
}
