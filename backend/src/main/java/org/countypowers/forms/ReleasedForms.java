package org.countypowers.forms;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.countypowers.process.ProcessModels;
import org.springframework.stereotype.Component;

/** Forms as a task's own release has them; each is read once, since what was deployed never changes. */
@Component
public class ReleasedForms {
    private final ProcessModels models;
    private final Forms forms;
    /** As many entries as releases have forms. */
    private final Map<String, Form> parsed = new ConcurrentHashMap<>();

    ReleasedForms(ProcessModels models, Forms forms) {
        this.models = models;
        this.forms = forms;
    }

    public Form of(String definitionId, String formKey) {
        String key = definitionId + "#" + formKey;
        Form known = parsed.get(key);
        if (known == null) {
            known = forms.parse(models.form(definitionId, formKey));
            parsed.put(key, known);
        }
        return known;
    }
}
