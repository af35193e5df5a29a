package org.countypowers.forms;

import java.util.Map;

/** Reads form schemas and checks answers against them; knows which fields are hidden for given answers. */
public interface Forms {
    /** @throws IllegalArgumentException naming the place, when the schema leaves the supported subset */
    Form parse(String json);

    Answers check(Form form, Map<String, ?> answers);

    boolean hidden(FormField field, Map<String, ?> answers);
}
