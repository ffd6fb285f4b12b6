package fr.scoreclair.treeshap;

/**
 * The Shapley values of "this leaf is reached", for every way a row can relate to its path.
 *
 * <p>Let P be the k features asked about on the way, A those whose questions the row passes, and {@code q(W)} the share
 * of the reference that passes all questions about the features W. Then {@code v(S) = [S subset of A] q(P \ S)}, and
 * with {@code w(s) = s! (k-1-s)! / k!}, {@code h(S) = w(|S|) q(P \ S)}, {@code g(S) = w(|S|-1) q(P \ S)} and capitals
 * for sums over all subsets, the value of feature f is {@code G(A) - G(A - f) - H(A - f)} if f belongs to A and
 * {@code -H(A)} if not. Two subset-sum transforms answer all 2^k cases: time and memory O(k 2^k).
 */
final class LeafShares {
    private final double[] absent;
    private final double[] present;

    /** {@code q} is indexed by subsets W; its length is 2^k. */
    LeafShares(double[] q) {
        int k = Integer.numberOfTrailingZeros(q.length);
        absent = new double[q.length];
        present = new double[q.length];
        double[] weight = new double[k + 1];
        for (int s = 0; s < k; s++) {
            weight[s] = ShapleyWeight.of(s + 1, k - 1 - s);
        }
        for (int s = 0; s < q.length; s++) {
            int size = Integer.bitCount(s);
            double share = q[q.length - 1 ^ s];
            absent[s] = size == k ? 0 : weight[size] * share;
            present[s] = size == 0 ? 0 : weight[size - 1] * share;
        }
        Coalitions.sumOverSubsets(absent);
        Coalitions.sumOverSubsets(present);
    }

    /** The value of feature number i of the path, for a row that passes the features {@code passed}. */
    double of(int i, int passed) {
        int without = passed & ~(1 << i);
        return without == passed ? -absent[passed] : present[passed] - present[without] - absent[without];
    }
}
