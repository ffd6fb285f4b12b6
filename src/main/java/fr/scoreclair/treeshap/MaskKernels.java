package fr.scoreclair.treeshap;

/** Chooses the kernel of masks once, at start-up, as {@link LookupKernels} does. */
final class MaskKernels {
    private static final String VECTORS = "fr.scoreclair.treeshap.VectorMasks";

    private MaskKernels() {}

    /** Vectors where the running Java has their module and the machine's hold eight words, plain Java otherwise. */
    static MaskKernel best() {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
            try {
                MaskKernel vectors = (MaskKernel)
                        Class.forName(VECTORS).getDeclaredConstructor().newInstance();
                return vectors.fits() ? vectors : new PlainMasks();
            } catch (ReflectiveOperationException | LinkageError absent) {
                return new PlainMasks();
            }
        }
        return new PlainMasks();
    }
}
