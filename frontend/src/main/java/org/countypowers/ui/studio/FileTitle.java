package org.countypowers.ui.studio;

import com.vaadin.flow.component.UI;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.process.SafeXml;
import org.countypowers.studio.domain.FlowModel;
import org.countypowers.studio.domain.FlowUnreadable;
import org.countypowers.studio.domain.TableValues;
import org.countypowers.ui.shell.Words;

/** What a file is called: a model by its kind, a form by the tasks that it is filled in at, a table of the house's by what it decides, others by their file names. */
final class FileTitle {
    private FileTitle() {}

    /**
     * @param model of the procedure, for the names of its tasks
     * @param content of the file, for the title of a form
     */
    static String of(String name, String model, String content) {
        if (name.endsWith(".bpmn")) {
            return UI.getCurrent().getTranslation("studio.files.diagram");
        }
        String base = name.substring(0, name.lastIndexOf('.'));
        if (!TableValues.of(name).isEmpty()) {
            return UI.getCurrent().getTranslation("studio.files.table." + base);
        }
        String tasks = name.endsWith(".form") ? tasks(base, model) : "";
        return Stream.of(tasks, title(content), base)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(base);
    }

    /** A form as it is picked for a task: by its title, else by the tasks that use it, and only then by its name. */
    static String form(String name, String model, String content) {
        String base = name.substring(0, name.lastIndexOf('.'));
        return Stream.of(title(content), tasks(base, model), base)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(base);
    }

    /** What a form calls itself; forms that came with the system have no title. */
    private static String title(String content) {
        try {
            JsonObject form = Json.parse(content);
            return form.hasKey("title") ? form.get("title").asString() : "";
        } catch (RuntimeException unreadable) {
            return "";
        }
    }

    private static String tasks(String form, String model) {
        try {
            return FlowModel.read(model.getBytes(StandardCharsets.UTF_8)).userTasks().stream()
                    .filter(task -> task.formRef().equals(form))
                    .map(task -> Words.step(task.id(), task.label()))
                    .distinct()
                    .collect(Collectors.joining(UI.getCurrent().getTranslation("handover.comma")));
        } catch (SafeXml.Unreadable | FlowUnreadable unreadable) {
            return "";
        }
    }
}
