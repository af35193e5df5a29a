package org.countypowers.ui.audit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.countypowers.audit.ArchiveDesk;
import org.countypowers.audit.ArchiveDesk.Ordered;
import org.countypowers.audit.ArchiveVault;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.ui.shell.Messages;

/** 年度归档: what was archived of each year; one more is ordered here and made in a minute or two. */
class ArchiveSection extends Div {
    private static final int EVERY_MILLISECONDS = 5000;

    private final transient ArchiveDesk desk;
    private final boolean keeps;
    private final Select<Integer> year = new Select<>();
    private final Button order = new Button(getTranslation("audit.archive.order"), click -> order());
    private final Paragraph none = new Paragraph(getTranslation("audit.archive.none"));
    private final Div tools = new Div(year, order);
    private final Div orders = new Div();
    private final ArchiveList list;
    private transient Registration polling;
    private transient List<Ordered> shown = List.of();

    /** @param keeps whether the reader may order archives */
    ArchiveSection(ArchiveDesk desk, ArchiveVault vault, boolean keeps) {
        this.desk = desk;
        this.keeps = keeps;
        list = new ArchiveList(desk, vault);
        year.setLabel(getTranslation("audit.archive.year"));
        year.addValueChangeListener(change -> order.setEnabled(change.getValue() != null));
        order.setDisableOnClick(true);
        tools.addClassNames("tools", "baseline");
        orders.addClassName("stack");
        // What becomes of an order is said aloud when it changes.
        orders.getElement().setAttribute("role", "status");
        addClassName("stack");
        setWidthFull();
        add(
                new H3(getTranslation("audit.archive.title")),
                new Paragraph(getTranslation("audit.archive.help")),
                tools,
                none,
                orders,
                list);
        reload();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> look());
        poll(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.remove();
        event.getUI().setPollInterval(-1);
    }

    private void look() {
        if (busy() && !desk.orders(getLocale()).equals(shown)) {
            reload();
        }
    }

    private void reload() {
        try {
            List<Integer> open = keeps ? desk.open() : List.of();
            year.setItems(open);
            year.setValue(open.isEmpty() ? null : open.get(0));
            order.setEnabled(!open.isEmpty());
            tools.setVisible(!open.isEmpty());
            none.setVisible(keeps && open.isEmpty());
            shown = desk.orders(getLocale());
            orders.removeAll();
            shown.forEach(each -> orders.add(new Paragraph(words(each))));
            list.first();
            getUI().ifPresent(this::poll);
        } catch (RuntimeException unreadable) {
            orders.removeAll();
            orders.add(new Paragraph(Messages.text(unreadable)));
        }
    }

    private String words(Ordered each) {
        String at = each.at().atZone(OfficeTime.ZONE).format(ArchiveList.TIME);
        String of = String.valueOf(each.year());
        if (each.underWay()) {
            return getTranslation("audit.archive.underWay", of, each.by(), at);
        }
        return each.problem().isEmpty()
                ? getTranslation("audit.archive.failed", of, each.reference())
                : getTranslation("audit.archive.broken", of, each.problem());
    }

    private boolean busy() {
        return shown.stream().anyMatch(Ordered::underWay);
    }

    private void poll(UI ui) {
        ui.setPollInterval(busy() ? EVERY_MILLISECONDS : -1);
    }

    private void order() {
        try {
            desk.order(year.getValue());
            Messages.done("audit.archive.ordered", String.valueOf(year.getValue()));
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
        reload();
    }
}
