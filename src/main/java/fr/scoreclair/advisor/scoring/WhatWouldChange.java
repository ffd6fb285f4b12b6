package fr.scoreclair.advisor.scoring;

import java.util.List;
import java.util.Locale;

/** Tells what would have brought a score under its threshold; implemented by a room that can search for it. */
public interface WhatWouldChange {

    /**
     * @return one sentence per proposal, only of what the client can act on, each re-scored through the official path; empty
     *     where nothing within the bounds would do
     */
    List<String> sentences(AssessmentView assessment, Locale locale);
}
