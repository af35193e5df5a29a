package org.countypowers.studio;

import java.util.ArrayList;
import java.util.List;
import org.countypowers.catalog.Matter;
import org.countypowers.studio.Guide.Field;
import org.countypowers.studio.Guide.Step;

/** Says in words what a guide holds in codes. */
public class GuideWords {
    private static final int LAWS = 4;

    private final Dictionary dictionary;

    /** A translation by its key; what has none comes back with the key in it. */
    @FunctionalInterface
    public interface Dictionary {
        String word(String key, Object... arguments);
    }

    public GuideWords(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** By whom a step is done: the body and the post there. */
    public String who(Guide guide, Step step) {
        // The receiving body takes in an application in one kind of procedure and a power in another.
        String own = dictionary.word("studio.word.unit." + guide.kind() + "." + step.unit());
        String body = own.contains("studio.word.unit.") ? code("studio.word.unit.", step.unit()) : own;
        String post = code("role.", step.post());
        return step.each() ? dictionary.word("studio.guide.who.each", body, post) : join(body, post);
    }

    /** As what it is signed, or ''. */
    public String signature(Step step) {
        return code("studio.word.signature.", step.signature());
    }

    public String limit(Step step) {
        return step.limitDays() == 0 ? "" : dictionary.word("limit.WD", step.limitDays());
    }

    public String field(Field field) {
        String type = code("studio.guide.type.", field.type());
        String asked = field.required() ? "studio.guide.required" : "studio.guide.optional";
        String must = dictionary.word(field.sometimes() ? asked + ".sometimes" : asked);
        String choices = String.join(dictionary.word("studio.guide.or"), field.choices());
        return choices.isEmpty()
                ? dictionary.word("studio.guide.field", field.label(), type, must)
                : dictionary.word("studio.guide.field.choices", field.label(), type, must, choices);
    }

    /** Which matters it takes, or ''. */
    public String scope(Guide guide) {
        if (!guide.kind().bindsMatters()) {
            return "";
        }
        return dictionary.word(
                guide.general()
                        ? "studio.guide.scope.general"
                        : guide.matters().isEmpty() ? "studio.guide.scope.none" : "studio.guide.scope.bound");
    }

    /** Within which time the law wants one of the matters done, and what is promised. */
    public String limit(Matter matter) {
        String law = dictionary.word("limit." + matter.limitUnit(), matter.decisionLimit());
        return matter.promisedWorkingDays() == 0
                ? law
                : dictionary.word(
                        "studio.guide.limit.promised", law, dictionary.word("limit.WD", matter.promisedWorkingDays()));
    }

    /** What the law says of the time that procedures of the kind may take. */
    public List<String> law(Guide guide) {
        List<String> law = new ArrayList<>();
        for (int line = 1; line <= LAWS; line++) {
            String key = "studio.guide.law." + guide.kind() + "." + line;
            String words = dictionary.word(key);
            if (!words.contains(key)) {
                law.add(words);
            }
        }
        return law;
    }

    private String join(String body, String post) {
        return body.isEmpty() || post.isEmpty() ? body + post : dictionary.word("studio.guide.who", body, post);
    }

    /** A designer may use a fact that has no word yet. */
    private String code(String prefix, String code) {
        if (code.isEmpty()) {
            return "";
        }
        String word = dictionary.word(prefix + code);
        return word.contains(prefix + code) ? code : word;
    }
}
