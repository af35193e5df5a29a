package org.countypowers.ui.supervision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.inspection.VisitBook;
import org.countypowers.organisation.Bodies;
import org.countypowers.supervision.ObjectBook;
import org.countypowers.supervision.ObjectDesk;
import org.countypowers.supervision.ObjectQuery;
import org.countypowers.supervision.ObjectState;
import org.countypowers.supervision.SupervisedObject;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Pages;
import org.countypowers.ui.shell.SupervisionTabs;

/** What a body watches over: what has just been given to it and waits for its signature, and what it has. */
@Route(value = "supervision", layout = MainLayout.class)
@RolesAllowed("SUPERVISION_READ")
public class ObjectsView extends VerticalLayout implements HasDynamicTitle {
    private final ObjectBook book;
    private final ObjectDesk desk;
    private final VisitBook visits;
    private final Bodies bodies;
    private final LocalDate today;
    private final boolean signs;
    private final Listing<SupervisedObject> grid = new Listing<>();
    private final Pages<SupervisedObject> pages;
    private final Tabs tabs = new Tabs();
    private final Map<ObjectState, Tab> labels = new EnumMap<>(ObjectState.class);
    private final TextField licensee = new TextField();
    private final Button signAll = new Button();
    private final GapsPanel gaps;
    private List<SupervisedObject> shown = List.of();

    ObjectsView(
            ObjectBook book,
            ObjectDesk desk,
            VisitBook visits,
            Bodies bodies,
            AuthenticationContext authentication,
            Clock clock) {
        this.visits = visits;
        this.book = book;
        this.desk = desk;
        this.bodies = bodies;
        today = LocalDate.now(clock);
        signs = authentication.hasAuthority("SUPERVISION_WORK");
        addClassName("page");
        setSizeFull();
        for (ObjectState state : ObjectState.values()) {
            Tab tab = new Tab();
            labels.put(state, tab);
            tabs.add(tab);
        }
        tabs.addSelectedChangeListener(change -> reload());
        licensee.setLabel(getTranslation("supervision.licensee"));
        licensee.setPlaceholder(getTranslation("supervision.licensee.begins"));
        licensee.setClearButtonVisible(true);
        licensee.setValueChangeMode(ValueChangeMode.LAZY);
        licensee.addValueChangeListener(change -> reload());
        signAll.setText(getTranslation("supervision.signPage"));
        signAll.setVisible(signs);
        signAll.setDisableOnClick(true);
        signAll.addClickListener(
                click -> sign(shown.stream().map(SupervisedObject::id).collect(Collectors.toSet())));
        Div tools = new Div(licensee, signAll);
        tools.addClassName("tools");
        columns();
        pages = new Pages<>(grid, this::read, object -> String.valueOf(object.id()));
        gaps = new GapsPanel(book);
        add(
                new SupervisionTabs(ObjectsView.class),
                new H2(getTranslation("supervision.objects")),
                new Paragraph(getTranslation("supervision.help")),
                gaps,
                tabs,
                tools,
                grid,
                pages);
        setFlexGrow(1, grid);
        reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supervision.objects") + " · " + getTranslation("app.name");
    }

    private ObjectState state() {
        return ObjectState.values()[tabs.getSelectedIndex()];
    }

    private void reload() {
        book.counts().forEach((state, count) -> labels.get(state)
                .setLabel(getTranslation("supervision.state." + state) + " "
                        + (count >= ObjectBook.CAP ? "999+" : count)));
        grid.setEmptyStateText(getTranslation("supervision.empty." + state()));
        pages.first();
        signAll.setVisible(signs && state() == ObjectState.GIVEN);
        signAll.setEnabled(!shown.isEmpty());
    }

    private List<SupervisedObject> read(String before) {
        shown = book.page(
                new ObjectQuery(state(), null, null, licensee.getValue().strip()),
                before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before),
                Pages.SIZE);
        return shown;
    }

    private void columns() {
        grid.setRoom(760);
        grid.setTitle(grid.addComponentColumn(this::licensee)
                .setHeader(getTranslation("supervision.licensee"))
                .setFlexGrow(2));
        grid.addColumn(SupervisedObject::matterName)
                .setHeader(getTranslation("matters.name"))
                .setFlexGrow(2);
        grid.addColumn(SupervisedObject::licenceNo).setHeader(getTranslation("supervision.licenceNo"));
        grid.addColumn(object -> bodies.body(object.bodyId()).name()).setHeader(getTranslation("supervision.body"));
        grid.addColumn(object -> getTranslation("supervision.grades", object.risk(), object.credit()))
                .setHeader(getTranslation("supervision.riskCredit"))
                .setWidth("108px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::given)
                .setHeader(getTranslation("supervision.givenOn"))
                .setWidth("124px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::action)
                .setHeader(getTranslation("worklist.column.action"))
                .setWidth("104px")
                .setFlexGrow(0);
    }

    private Button licensee(SupervisedObject object) {
        Button open = new Button(
                object.licensee(),
                click -> new ObjectDialog(book, desk, visits, bodies, object, signs, this::reload).open());
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return open;
    }

    private Component given(SupervisedObject object) {
        Div cell = new Div(new Span(object.givenOn().toString()));
        cell.addClassName("stack");
        if (object.late(today)) {
            boolean waits = object.state() == ObjectState.GIVEN;
            Span late = new Span(getTranslation(waits ? "supervision.overdue" : "supervision.late"));
            late.addClassNames("tag", waits ? "tag-bad" : "tag-soon");
            cell.add(late);
        }
        return cell;
    }

    private Component action(SupervisedObject object) {
        if (object.state() != ObjectState.GIVEN) {
            return new Span(object.signedName());
        }
        Button sign = new Button(getTranslation("supervision.sign"), click -> sign(Set.of(object.id())));
        sign.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        sign.setAriaLabel(getTranslation("supervision.sign") + " " + object.licensee());
        sign.setVisible(signs);
        return sign;
    }

    private void sign(Set<Long> ids) {
        try {
            desk.sign(ids);
            Messages.done("supervision.signed", String.valueOf(ids.size()));
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
        reload();
    }
}
