package org.countypowers.document.domain;

/** Names that come with uploads: kept for people, never used as a path. */
public final class FileNames {
    private static final int LONGEST = 120;

    private FileNames() {}

    /** The last part of the name without control and direction characters, at most 120 characters, ending kept. */
    public static String safe(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}:*?\"<>|;]", "").strip();
        int count = clean.codePointCount(0, clean.length());
        if (count > LONGEST) {
            int dot = clean.lastIndexOf('.');
            String ending = dot > 0 && clean.length() - dot <= 6 ? clean.substring(dot) : "";
            clean = clean.substring(0, clean.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
        }
        return clean;
    }
}
