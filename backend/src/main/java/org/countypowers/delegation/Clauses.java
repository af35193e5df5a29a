package org.countypowers.delegation;

import java.util.regex.Pattern;

/** How a clause of a law is cited: the text's name and the article. */
public final class Clauses {
    private static final Pattern CLAUSE = Pattern.compile("《[^《》]+》.*第.+条.*");
    /** A reply or a notice is no law, regulation or rule, whatever article is cited of it (SPEC 2). */
    private static final Pattern NO_LAW = Pattern.compile("《[^《》]*(批复|通知)[^《》]*》.*");

    private Clauses() {}

    static boolean cites(String text) {
        return CLAUSE.matcher(text).matches();
    }

    /** Whether it cites an article of something that can be law. */
    public static boolean citesLaw(String text) {
        return cites(text) && !NO_LAW.matcher(text).matches();
    }
}
