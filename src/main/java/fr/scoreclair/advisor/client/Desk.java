package fr.scoreclair.advisor.client;

/** An advisor of an agency. */
public record Desk(String agency, String advisor) {}
