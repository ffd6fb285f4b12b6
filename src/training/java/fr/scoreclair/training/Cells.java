package fr.scoreclair.training;

/** How numbers are written in our text tables. */
final class Cells {

    private Cells() {}

    /** {@return NaN as an empty cell, whole numbers without point, the shortest text that reads back the same} */
    static String text(Object cell) {
        if (!(cell instanceof Double number)) {
            return cell.toString();
        }
        if (number.isNaN()) {
            return "";
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : number.toString();
    }
}
