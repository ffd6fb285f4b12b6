package fr.scoreclair.treeshap;

/** Chooses the kernel once, at start-up. */
final class LookupKernels {
    private static final String VECTORS = "fr.scoreclair.treeshap.VectorLookup";

    private LookupKernels() {}

    /**
     * Vectors where the running Java was started with {@code --add-modules jdk.incubator.vector} and the machine's vectors
     * hold eight doubles, plain Java otherwise. The class with the vectors is compiled apart, and not named by any other:
     * without the module it cannot be loaded.
     */
    static LookupKernel best() {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
            try {
                LookupKernel vectors = (LookupKernel)
                        Class.forName(VECTORS).getDeclaredConstructor().newInstance();
                return vectors.fits() ? vectors : new PlainLookup();
            } catch (ReflectiveOperationException | LinkageError absent) {
                return new PlainLookup();
            }
        }
        return new PlainLookup();
    }
}
