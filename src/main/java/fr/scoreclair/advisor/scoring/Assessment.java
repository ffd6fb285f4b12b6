package fr.scoreclair.advisor.scoring;

import java.util.Arrays;
import java.util.Objects;

/**
 * One official scoring as it stands in the database: what everyone may know of it, and the salt that blinds its commitment.
 */
record Assessment(AssessmentView view, byte[] salt) {

    Assessment {
        if (salt.length < 16) {
            throw new IllegalArgumentException("a salt has at least 16 bytes");
        }
        if (view.data().size() != view.explained().contributions().size()) {
            throw new IllegalArgumentException("one contribution per input");
        }
    }

    /** The model's input again, missing as NaN. */
    double[] vector() {
        return view.data().stream()
                .mapToDouble(d -> d.value() == null ? Double.NaN : d.value())
                .toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Assessment that && view.equals(that.view) && Arrays.equals(salt, that.salt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(view, Arrays.hashCode(salt));
    }
}
