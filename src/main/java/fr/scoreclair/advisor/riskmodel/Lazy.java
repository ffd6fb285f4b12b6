package fr.scoreclair.advisor.riskmodel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value computed when it is first asked for, once; who asks meanwhile waits. */
final class Lazy<T> {

    private final Supplier<T> compute;
    private volatile @Nullable T value;

    Lazy(Supplier<T> compute) {
        this.compute = compute;
    }

    boolean known() {
        return value != null;
    }

    T get() {
        T known = value;
        return known != null ? known : first();
    }

    private synchronized T first() {
        T known = value;
        if (known == null) {
            known = compute.get();
            value = known;
        }
        return known;
    }
}
