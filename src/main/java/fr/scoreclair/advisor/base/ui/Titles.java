package fr.scoreclair.advisor.base.ui;

/** Titles of browser tabs. */
final class Titles {

    private Titles() {}

    static String of(String screen) {
        return screen + " · ScoreClair";
    }
}
