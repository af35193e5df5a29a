package org.countypowers.studio.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the readers of forms say, by family in the reader's language; their own words follow as a detail. */
final class FormFaults {
    private static final String WORDS = "studio.fault.";
    private static final Map<Pattern, String> FAMILIES = families();

    private FormFaults() {}

    /** As it stands where its family is not known. */
    static FlowPhrase words(String message) {
        for (Map.Entry<Pattern, String> family : FAMILIES.entrySet()) {
            Matcher found = family.getKey().matcher(message);
            if (found.find()) {
                return FlowPhrase.key(WORDS + family.getValue(), found.groupCount() > 0 ? found.group(1) : "", message);
            }
        }
        return FlowPhrase.of(message);
    }

    private static Map<Pattern, String> families() {
        Map<Pattern, String> families = new LinkedHashMap<>();
        families.put(Pattern.compile("^condition: (.*)", Pattern.DOTALL), "condition");
        families.put(Pattern.compile("^field type (.*)"), "type");
        families.put(Pattern.compile("^field key (.*)"), "key");
        families.put(Pattern.compile("Unexpected end-of-input|Unexpected end of file"), "end");
        families.put(Pattern.compile("Unexpected character \\('(.)'"), "character");
        families.put(Pattern.compile("Unrecognized token '([^']*)'"), "character");
        families.put(Pattern.compile("Duplicate field '([^']*)'"), "twice");
        return families;
    }
}
