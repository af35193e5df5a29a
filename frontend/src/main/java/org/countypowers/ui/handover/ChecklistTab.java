package org.countypowers.ui.handover;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.countypowers.handover.HandoverDesk;
import org.countypowers.handover.HandoverView;
import org.countypowers.handover.HandoverView.Item;
import org.countypowers.handover.domain.HandoverSide;
import org.countypowers.handover.domain.HandoverState;

/** What either side has to do before the power changes hands, side by side. */
class ChecklistTab extends Div {
    private final transient HandoverView view;

    ChecklistTab(HandoverView view, HandoverDesk desk, Runnable reload) {
        this.view = view;
        addClassName("sides");
        for (HandoverSide side : HandoverSide.values()) {
            List<Item> items =
                    view.items().stream().filter(item -> item.side() == side).toList();
            if (!items.isEmpty()) {
                add(column(side, items, desk, reload));
            }
        }
    }

    private Div column(HandoverSide side, List<Item> items, HandoverDesk desk, Runnable reload) {
        Div column = new Div(new H3(getTranslation(
                "handover.checklist.side",
                getTranslation("handover.side." + side),
                HandoverWords.body(view.summary(), side))));
        long done = items.stream().filter(item -> item.doneOn() != null).count();
        long open = items.stream()
                .filter(item -> item.hard() && item.doneOn() == null)
                .count();
        column.add(HandoverWords.quiet(
                getTranslation("handover.checklist.count", done, items.size(), open) + why(side, items)));
        OrderedList list = new OrderedList();
        list.addClassName("checklist");
        items.forEach(item -> list.add(new ChecklistLine(view.summary().id(), item, desk, reload)));
        column.add(list);
        return column;
    }

    /** Why the reader cannot change what cannot be changed. */
    private String why(HandoverSide side, List<Item> items) {
        if (view.summary().state() == HandoverState.CANCELLED) {
            return getTranslation("handover.checklist.cancelled");
        }
        if (items.stream().allMatch(Item::mayChange)) {
            return "";
        }
        return HandoverWords.declared(view, side)
                ? getTranslation("handover.checklist.declared")
                : getTranslation("handover.checklist.others", HandoverWords.body(view.summary(), side));
    }
}
