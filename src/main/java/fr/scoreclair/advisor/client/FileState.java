package fr.scoreclair.advisor.client;

/** How fresh the data of a file are today. */
public enum FileState {
    /** Something is stale. */
    STALE,
    /** Nothing is stale, something will be within {@value #SOON_DAYS} days. */
    SOON,
    /** Nothing is stale, nor will be for {@value #SOON_DAYS} days. */
    FRESH;

    public static final int SOON_DAYS = 30;
}
