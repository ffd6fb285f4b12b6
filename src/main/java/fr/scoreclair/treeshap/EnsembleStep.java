package fr.scoreclair.treeshap;

/** One thing done to the sum of the trees, in double or in single precision. */
record EnsembleStep(Operation operation, double operand) {
    enum Operation {
        TIMES,
        OVER,
        PLUS
    }

    double apply(double value) {
        return switch (operation) {
            case TIMES -> value * operand;
            case OVER -> value / operand;
            case PLUS -> value + operand;
        };
    }

    float apply(float value) {
        return switch (operation) {
            case TIMES -> value * (float) operand;
            case OVER -> value / (float) operand;
            case PLUS -> value + (float) operand;
        };
    }
}
