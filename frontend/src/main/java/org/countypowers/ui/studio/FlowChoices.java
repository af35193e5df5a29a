package org.countypowers.ui.studio;

import elemental.json.Json;
import elemental.json.JsonObject;
import java.io.Serializable;
import java.util.List;

/** What an administrator may pick for a step of a flow. */
public record FlowChoices(
        List<Choice> steps,
        List<Choice> units,
        List<Choice> posts,
        List<Choice> signatures,
        List<Choice> forms,
        List<Asked> facts,
        List<Asked> answers)
        implements Serializable {

    /**
     * What a condition may ask for.
     *
     * @param value a fact's name, or for an answer that of the form where it is given
     * @param choices none: it holds or it does not
     */
    public record Asked(String value, String label, List<Choice> choices) implements Serializable {
        JsonObject json() {
            JsonObject asked = Json.createObject();
            asked.put("value", value);
            asked.put("label", label);
            asked.put("choices", JsonLists.array(choices, Choice::json));
            return asked;
        }
    }

    /** A value as it stands in the model, and what is shown for it. */
    public record Choice(String value, String label, String help) implements Serializable {
        JsonObject json() {
            JsonObject choice = Json.createObject();
            choice.put("value", value);
            choice.put("label", label);
            choice.put("help", help == null ? "" : help);
            return choice;
        }
    }

    JsonObject json() {
        JsonObject choices = Json.createObject();
        choices.put("steps", JsonLists.array(steps, Choice::json));
        choices.put("units", JsonLists.array(units, Choice::json));
        choices.put("posts", JsonLists.array(posts, Choice::json));
        choices.put("signatures", JsonLists.array(signatures, Choice::json));
        choices.put("forms", JsonLists.array(forms, Choice::json));
        choices.put("facts", JsonLists.array(facts, Asked::json));
        choices.put("answers", JsonLists.array(answers, Asked::json));
        return choices;
    }
}
