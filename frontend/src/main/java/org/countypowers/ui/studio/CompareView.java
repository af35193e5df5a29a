package org.countypowers.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.countypowers.studio.Comparison;
import org.countypowers.studio.Procedures;
import org.countypowers.studio.Procedures.Summary;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;

/** Two versions of a procedure, or the draft and one: what the later does otherwise, in words and on both diagrams. */
@Route(value = "flows/:" + StudioWords.PROCESS + "/compare", layout = MainLayout.class)
@RolesAllowed("FLOW_READ")
public class CompareView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Procedures procedures;
    private final transient Comparison comparison;
    private final Select<Integer> older = new Select<>();
    private final Select<Integer> newer = new Select<>();
    private final Div result = new Div();
    private String key = "";
    private String title = "";

    CompareView(Procedures procedures, Comparison comparison) {
        this.procedures = procedures;
        this.comparison = comparison;
        addClassName("page");
        older.setLabel(getTranslation("studio.compare.older"));
        newer.setLabel(getTranslation("studio.compare.newer"));
        for (Select<Integer> choice : List.of(older, newer)) {
            choice.setItemLabelGenerator(this::name);
            choice.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    show();
                }
            });
        }
        result.setWidthFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get(StudioWords.PROCESS).orElseThrow();
        removeAll();
        Summary summary;
        try {
            summary = procedures.procedure(key);
        } catch (NoSuchElementException unknown) {
            throw new NotFoundException();
        }
        title = getTranslation("studio.compare.title", StudioWords.name(summary.procedure()));
        List<Integer> versions = new ArrayList<>();
        if (summary.draft() != null && comparison.showsDrafts()) {
            versions.add(Comparison.DRAFT);
        }
        procedures
                .releases(key, Integer.MAX_VALUE)
                .forEach(release -> versions.add(release.row().version()));
        older.setItems(versions);
        newer.setItems(versions);
        int last = versions.size() - 1;
        int later = summary.waiting() != null ? summary.waiting().version() : versions.get(0);
        int base = summary.inForce() == null
                ? versions.get(last)
                : summary.inForce().version();
        newer.setValue(later);
        older.setValue(base == later ? versions.get(Math.min(versions.indexOf(later) + 1, last)) : base);
        Div line = new Div(older, newer);
        line.addClassName("tools");
        Div back = StudioWords.back(key, versions.contains(Comparison.DRAFT));
        add(back, new H2(title), line, result);
        show();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private String name(int version) {
        return version == Comparison.DRAFT ? getTranslation("studio.compare.draft") : StudioWords.version(version);
    }

    private void show() {
        result.removeAll();
        if (older.getValue().equals(newer.getValue())) {
            result.add(new Paragraph(getTranslation("studio.compare.same")));
            return;
        }
        try {
            result.add(new ComparePanel(comparison.between(key, older.getValue(), newer.getValue())));
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }
}
