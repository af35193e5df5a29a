package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.RouterLink;
import org.countypowers.studio.Procedures.Summary;
import org.countypowers.ui.shell.Messages;

/** What a procedure is called and for, by which release cases start today, and the way to draw the next one. */
class FlowHead extends Div {
    private final transient Summary summary;
    private final transient StudioServices services;
    private final transient Runnable reload;
    private final DescriptionList facts = new DescriptionList();

    FlowHead(Summary summary, boolean designs, StudioServices services, Runnable reload) {
        this.summary = summary;
        this.services = services;
        this.reload = reload;
        String key = summary.procedure().processKey();
        Div line = new Div(
                StudioWords.tag(
                        getTranslation("flow.kind." + summary.procedure().kind()), "tag-open"),
                StudioWords.quiet(getTranslation("flow.key", key)));
        line.addClassName("line");
        Div acts = new Div();
        acts.addClassName("line");
        Div head = new Div(new H2(StudioWords.name(summary.procedure())), acts);
        head.addClassName("head");
        if (summary.inForce() != null) {
            acts.add(new RouterLink(getTranslation("studio.guide.open"), GuideView.class, StudioWords.of(key)));
        }
        if (designs && (summary.draft() != null || summary.inForce() != null)) {
            acts.add(design(key));
        }
        facts.addClassName("pairs");
        fact("flow.inForce", inForce());
        if (summary.ahead() != null) {
            fact("flow.ahead", StudioWords.ahead(summary.ahead()));
        }
        if (summary.draft() != null) {
            fact("flow.draft", draft());
        }
        if (!summary.procedure().madeFrom().isEmpty()) {
            fact("flow.origin", origin());
        }
        add(new RouterLink("‹ " + getTranslation("flow.title"), FlowsView.class), head, line, facts);
    }

    private Button design(String key) {
        boolean drawn = summary.draft() != null;
        Button design = new Button(getTranslation(drawn ? "flow.design.continue" : "flow.design.begin"), click -> {
            if (!drawn) {
                begin(summary.newest().version());
            } else {
                open(key);
            }
        });
        design.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return design;
    }

    private void begin(int version) {
        String key = summary.procedure().processKey();
        try {
            services.drafts().begin(key, version);
            open(key);
        } catch (RuntimeException refused) {
            Messages.refused(refused);
            reload.run();
        }
    }

    private void open(String key) {
        getUI().ifPresent(ui -> ui.navigate("flows/" + key + "/design"));
    }

    private String inForce() {
        return summary.inForce() == null
                ? getTranslation("flow.inForce.none")
                : getTranslation(
                        "flow.inForce.since",
                        String.valueOf(summary.inForce().version()),
                        StudioWords.since(summary.inForce()));
    }

    private String draft() {
        return getTranslation(
                "flow.draft.by",
                summary.draft().begunBy(),
                StudioWords.time(summary.draft().begunAt()),
                summary.draft().changedBy(),
                StudioWords.time(summary.draft().changedAt()));
    }

    private String origin() {
        return getTranslation(
                "flow.origin.by",
                summary.procedure().madeBy(),
                StudioWords.time(summary.procedure().madeAt()),
                StudioWords.name(services.procedures()
                        .procedure(summary.procedure().madeFrom())
                        .procedure()));
    }

    private void fact(String key, String value) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }
}
