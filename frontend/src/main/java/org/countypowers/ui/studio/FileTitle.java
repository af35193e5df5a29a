package org.countypowers.ui.studio;

import com.vaadin.flow.component.UI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.countypowers.process.SafeXml;
import org.countypowers.studio.domain.FlowModel;
import org.countypowers.studio.domain.FlowNode;
import org.countypowers.studio.domain.FlowUnreadable;
import org.countypowers.studio.domain.TableValues;

/** What a file is called: a model by its kind, a form by the tasks that it is filled in at, a table of the house's by what it decides, others by their file names. */
final class FileTitle {
    private FileTitle() {}

    /** @param model of the procedure, for the names of its tasks */
    static String of(String name, String model) {
        if (name.endsWith(".bpmn")) {
            return UI.getCurrent().getTranslation("studio.files.diagram");
        }
        String base = name.substring(0, name.lastIndexOf('.'));
        if (!TableValues.of(name).isEmpty()) {
            String title = UI.getCurrent().getTranslation("studio.files.table." + base);
            return UI.getCurrent().getTranslation("studio.files.formOf", title, base);
        }
        String tasks = name.endsWith(".form") ? tasks(base, model) : "";
        return tasks.isEmpty() ? base : UI.getCurrent().getTranslation("studio.files.formOf", tasks, base);
    }

    private static String tasks(String form, String model) {
        try {
            return FlowModel.read(model.getBytes(StandardCharsets.UTF_8)).userTasks().stream()
                    .filter(task -> task.formRef().equals(form))
                    .map(FlowNode::label)
                    .distinct()
                    .collect(Collectors.joining("、"));
        } catch (SafeXml.Unreadable | FlowUnreadable unreadable) {
            return "";
        }
    }
}
