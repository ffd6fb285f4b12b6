package fr.scoreclair.advisor.portfolio.drift;

import java.util.List;

/**
 * All features and the score beside the training reference.
 *
 * @param clients counted; where they are fewer than {@link DriftDetector#FEWEST} nothing is said of them
 * @param reference clients of the reference
 */
public record DriftReport(long clients, long reference, List<SubjectDrift> subjects) {

    /** The score among the subjects. */
    public static final String SCORE = Layout.SCORE;

    public DriftReport {
        subjects = List.copyOf(subjects);
    }

    public boolean enough() {
        return clients >= DriftDetector.FEWEST;
    }

    public List<SubjectDrift> findings() {
        return subjects.stream().filter(SubjectDrift::finding).toList();
    }
}
