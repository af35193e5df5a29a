package org.countypowers.delegation;

import java.util.regex.Pattern;

/** How a clause of a law is cited: the text's name and the article. */
final class Clauses {
    private static final Pattern CLAUSE = Pattern.compile("《[^《》]+》.*第.+条.*");

    private Clauses() {}

    static boolean cites(String text) {
        return CLAUSE.matcher(text).matches();
    }
}
