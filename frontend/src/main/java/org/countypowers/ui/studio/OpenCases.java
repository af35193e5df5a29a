package org.countypowers.ui.studio;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How many cases of a release are open, by the step where they wait, in the order of the names. */
class OpenCases extends Div {
    OpenCases(int version, Map<String, Integer> perStep, Map<String, String> names) {
        this("flow.impact", String.valueOf(version), perStep, names);
    }

    /** @param key of the sentence before them, and with {@code .none} of the one where there are none */
    OpenCases(String key, String of, Map<String, Integer> perStep, Map<String, String> names) {
        addClassName("route");
        if (perStep.isEmpty()) {
            add(new Paragraph(getTranslation(key + ".none", of)));
            return;
        }
        DescriptionList counts = new DescriptionList();
        List<String> order = List.copyOf(names.keySet());
        perStep.keySet().stream().sorted(Comparator.comparing(order::indexOf)).forEach(step -> {
            counts.add(new DescriptionList.Term(StudioWords.step(step, names)));
            counts.add(
                    new DescriptionList.Description(getTranslation("flow.cases", String.valueOf(perStep.get(step)))));
        });
        int sum = perStep.values().stream().mapToInt(Integer::intValue).sum();
        add(new Paragraph(getTranslation(key, of, String.valueOf(sum))), counts);
    }
}
