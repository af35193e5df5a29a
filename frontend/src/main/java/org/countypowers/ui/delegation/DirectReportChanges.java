package org.countypowers.ui.delegation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.countypowers.delegation.DirectReportChange;
import org.countypowers.delegation.DirectReportChange.Kind;
import org.countypowers.delegation.DirectReportItem;
import org.countypowers.delegation.DirectReportList;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Pages;

/** What a version adds to the one before it, takes out and changes. */
class DirectReportChanges extends Div {
    private final DirectReportList list;
    private final Listing<DirectReportChange> grid = new Listing<>();
    private final Paragraph first = new Paragraph(getTranslation("directReport.changes.first"));
    private final Pages<DirectReportChange> pages;
    private int no;

    DirectReportChanges(DirectReportList list) {
        this.list = list;
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(change -> kind(change.kind()))
                .setHeader(getTranslation("directReport.changes.kind"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(change -> change.matterId() + " " + change.matterName())
                .setHeader(getTranslation("matters.name"))
                .setFlexGrow(2);
        grid.addColumn(this::what)
                .setHeader(getTranslation("directReport.changes.what"))
                .setFlexGrow(3);
        grid.setEmptyStateText(getTranslation("directReport.changes.none"));
        pages = new Pages<>(grid, this::read, DirectReportChange::matterId);
        add(first, grid, pages);
    }

    /** @param version 0 for none */
    void show(int version) {
        no = version;
        boolean compared = no > 1;
        first.setVisible(!compared);
        grid.setVisible(compared);
        pages.setVisible(compared);
        pages.first();
    }

    private List<DirectReportChange> read(String after) {
        if (no < 2) {
            return List.of();
        }
        try {
            return list.changes(no - 1, no, after, Pages.SIZE);
        } catch (RuntimeException failure) {
            Messages.refused(failure);
            grid.setEmptyStateText(getTranslation("directReport.failed"));
            return List.of();
        }
    }

    private Span kind(Kind kind) {
        Span tag = new Span(getTranslation("directReport.changes." + kind));
        tag.addClassNames("tag", kind == Kind.ADDED ? "tag-calm" : kind == Kind.REMOVED ? "tag-bad" : "tag-soon");
        return tag;
    }

    private String what(DirectReportChange change) {
        return switch (change.kind()) {
            case ADDED -> getTranslation("directReport.changes.toReport", cityStep(change.after()));
            case REMOVED -> getTranslation("directReport.changes.toFormer");
            case CHANGED -> getTranslation("directReport.changes.fromTo", said(change.before()), said(change.after()));
        };
    }

    private String said(DirectReportItem item) {
        return item.note().isEmpty()
                ? cityStep(item)
                : getTranslation("directReport.changes.noted", cityStep(item), item.note());
    }

    private String cityStep(DirectReportItem item) {
        return item.cityStepClause().isEmpty()
                ? getTranslation("directReport.cityStep.none")
                : getTranslation("directReport.cityStep.kept", item.cityStepClause());
    }
}
