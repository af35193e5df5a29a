package org.countypowers.ui.studio;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.countypowers.studio.Guide;
import org.countypowers.studio.GuideWords;
import org.countypowers.ui.shell.Words;

/** One step of a guide: who does it and what is filled in, or what the system does. */
class GuideStep extends ListItem {
    GuideStep(Guide guide, Guide.Step step, GuideWords words) {
        Span name = new Span(Words.step(step.id(), step.name()));
        name.addClassName("step-name");
        Div head = new Div(name);
        head.addClassName("line");
        if (!step.part().isEmpty()) {
            Span part = new Span(getTranslation("studio.guide.part", step.part()));
            part.addClassName("tag");
            head.add(part);
        }
        DescriptionList facts = new DescriptionList();
        if (step.automatic() == null) {
            fact(facts, "by", words.who(guide, step));
            fact(facts, "signature", words.signature(step));
            fact(facts, "limit", words.limit(step));
            form(facts, step, words);
        } else {
            fact(facts, "automatic", Words.label(step.automatic().label()));
            if (Words.isChinese()) {
                fact(facts, "", step.automatic().description());
            }
        }
        add(head, facts);
    }

    private void form(DescriptionList facts, Guide.Step step, GuideWords words) {
        if (step.fields().isEmpty()) {
            return;
        }
        DescriptionList.Description lines = new DescriptionList.Description();
        step.fields().forEach(field -> lines.add(new Div(words.field(field.said(Words::label)))));
        facts.add(new DescriptionList.Term(getTranslation("studio.guide.form")), lines);
    }

    private void fact(DescriptionList facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(
                    new DescriptionList.Term(key.isEmpty() ? "" : getTranslation("studio.guide." + key)),
                    new DescriptionList.Description(value));
        }
    }
}
