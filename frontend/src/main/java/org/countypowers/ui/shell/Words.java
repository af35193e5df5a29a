package org.countypowers.ui.shell;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.countypowers.audit.Actor;
import org.countypowers.deadline.Clock;
import org.countypowers.forms.Form;
import org.countypowers.forms.FormField;
import org.countypowers.organisation.OfficerSetup;
import org.springframework.core.io.ClassPathResource;

/** Words that the models carry, in the reader's language where there is a translation. */
public final class Words {
    private static final Map<String, String> LABELS = labels();

    private Words() {}

    /** A step that an administrator added has the name that the model gives it, in every language. */
    public static String step(String step, String modelName) {
        return word("step." + step, label(modelName));
    }

    /** What the models and forms that ship say; what designers write stays as they wrote it. */
    public static String label(String modelName) {
        return isChinese() ? modelName : LABELS.getOrDefault(modelName, modelName);
    }

    /** A form as its reader fills it in; what it is filled in with stays the same. */
    public static Form form(Form form) {
        return isChinese()
                ? form
                : new Form(form.id(), form.fields().stream().map(Words::field).toList());
    }

    private static FormField field(FormField field) {
        return new FormField(
                field.key(),
                field.type(),
                label(field.label()),
                field.help() == null ? null : label(field.help()),
                field.required(),
                field.minLength(),
                field.maxLength(),
                field.min(),
                field.max(),
                field.choices().stream()
                        .map(choice -> new FormField.Choice(choice.value(), label(choice.label())))
                        .toList(),
                field.hideWhen(),
                field.valuesKey(),
                field.group() == null ? null : label(field.group()));
    }

    /**
     * Those that ship with the system have a name in each language, those that designers made an English one if they gave it.
     */
    public static String procedure(String processKey, String name, String englishName) {
        return englishName.isEmpty() || isChinese() ? word("process." + processKey, name) : englishName;
    }

    /**
     * A field or a choice of a form as the form calls it; what the house's own forms ask has a name in each language.
     *
     * @param name stands as it is where there are no words for it
     * @param label '' where the form does not say
     */
    public static String answered(String prefix, String name, String label) {
        String words = word(prefix + name, label(label));
        return words.contains(prefix + name) ? name : words;
    }

    /** An officer has one name in every language. */
    public static String actor(Actor actor) {
        return actor.officerId().equals(Actor.SYSTEM.officerId())
                ? UI.getCurrent().getTranslation("trail.system")
                : actor.name();
    }

    /** The law's article as it is cited, or that no law but this office sets the limit. */
    public static String article(String article) {
        return article.equals(Clock.HOUSE_RULE) ? UI.getCurrent().getTranslation("clock.houseRule") : article;
    }

    /** @param day the last one; {@code OfficerSetup.OPEN} is no day but means that there is no end */
    public static String until(LocalDate day) {
        return day.equals(OfficerSetup.OPEN) ? UI.getCurrent().getTranslation("day.open") : day.toString();
    }

    private static String word(String key, String modelName) {
        String translated = UI.getCurrent().getTranslation(key);
        return !modelName.isEmpty() && (isChinese() || translated.contains(key)) ? modelName : translated;
    }

    public static boolean isChinese() {
        return UI.getCurrent().getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private static Map<String, String> labels() {
        try (var file = new ClassPathResource("model-words.json").getInputStream()) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
