package fr.scoreclair.advisor.riskmodel;

import java.util.Comparator;

/** Order of version numbers such as 1.10.0 and 1.9.2: part by part as numbers. */
final class Versions {

    static final Comparator<String> NEWEST_FIRST = ((Comparator<String>) Versions::compare).reversed();

    private Versions() {}

    static int compare(String a, String b) {
        String[] left = a.split("\\.");
        String[] right = b.split("\\.");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = Integer.compare(part(left, i), part(right, i));
            if (order != 0) {
                return order;
            }
        }
        return a.compareTo(b);
    }

    private static int part(String[] parts, int i) {
        return i < parts.length && parts[i].matches("\\d{1,9}") ? Integer.parseInt(parts[i]) : 0;
    }
}
