package org.countypowers.casework;

/** How personal data is shown until a purpose is given, and to the public (SPEC 7). */
public final class Masks {
    private Masks() {}

    /** First 6 and last 4. */
    public static String identifier(String id) {
        return id == null || id.length() < 11
                ? stars(id)
                : id.substring(0, 6) + "********" + id.substring(id.length() - 4);
    }

    public static String mobile(String number) {
        return number == null || number.length() < 11
                ? stars(number)
                : number.substring(0, 3) + "****" + number.substring(7);
    }

    /** 张*; the first character may take two code units. */
    public static String name(String name) {
        return name == null || name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** A natural person masked; the name of an enterprise is public. */
    public static String licensee(String name, boolean person) {
        return person ? name(name) : name;
    }

    private static String stars(String text) {
        return text == null || text.isEmpty() ? text : "****";
    }
}
