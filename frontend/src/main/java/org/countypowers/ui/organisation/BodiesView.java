package org.countypowers.ui.organisation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.OrganisationDesk;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Role;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;

/** Bodies of a division and their posts, for the system administrator. */
@Route(value = "bodies", layout = MainLayout.class)
@RolesAllowed("ORGANISATION_MANAGE")
public class BodiesView extends VerticalLayout implements HasDynamicTitle {
    private final OrganisationDesk desk;
    private final Bodies bodies;
    private final Listing<GovernmentBody> grid = new Listing<>();
    private final ComboBox<OrganisationDesk.Line> line = new ComboBox<>();
    private final Button setUp = new Button();
    private final Button government = new Button();
    private final Button bureau = new Button();
    private String division;

    BodiesView(OrganisationDesk desk, Bodies bodies, CurrentOfficer officers) {
        this.desk = desk;
        this.bodies = bodies;
        addClassName("page");
        setSizeFull();
        DivisionChoice choice = new DivisionChoice(bodies);
        choice.within(officers.jurisdiction(Permission.ORGANISATION_MANAGE));
        choice.withTowns();
        choice.onChoice(code -> {
            division = code;
            show();
        });
        line.setLabel(getTranslation("bodies.line"));
        line.setItemLabelGenerator(OrganisationDesk.Line::name);
        line.setItems(desk.lines());
        setUp.setText(getTranslation("bodies.setUp"));
        setUp.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setUp.addClickListener(click -> {
            line.setInvalid(line.getValue() == null);
            line.setErrorMessage(getTranslation("form.required"));
            if (line.getValue() != null) {
                run(() -> desk.setUpDepartment(division, line.getValue().code()));
            }
        });
        government.setText(getTranslation("bodies.setUpGovernment"));
        government.addClickListener(click -> run(() -> desk.setUpGovernment(division)));
        bureau.setText(getTranslation("bodies.setUpBureau"));
        bureau.addClickListener(click -> run(() -> desk.setUpApprovalBureau(division)));
        Div tools = new Div(choice, line, setUp, government, bureau);
        tools.addClassName("tools");
        grid.addColumn(GovernmentBody::name).setHeader(getTranslation("bodies.name"));
        grid.addColumn(body -> getTranslation("bodyKind." + body.kind())).setHeader(getTranslation("bodies.kind"));
        grid.addComponentColumn(this::posts).setAutoWidth(true).setFlexGrow(0);
        add(new H2(getTranslation("bodies.title")), new Paragraph(getTranslation("bodies.help")), tools, grid);
        setFlexGrow(1, grid);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bodies.title") + " · " + getTranslation("app.name");
    }

    private void show() {
        boolean chosen = division != null;
        line.setEnabled(chosen);
        setUp.setEnabled(chosen);
        government.setEnabled(chosen);
        bureau.setEnabled(chosen
                && EnumSet.of(Level.CITY, Level.COUNTY)
                        .contains(bodies.division(division).level())
                && bodies.approvalBureauOf(division).isEmpty());
        grid.setEmptyStateText(getTranslation(chosen ? "bodies.empty" : "bodies.choose"));
        grid.setItems(chosen ? desk.bodies(division) : List.of());
    }

    private void run(Runnable act) {
        try {
            act.run();
            show();
            Messages.done("officers.done");
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }

    private Button posts(GovernmentBody body) {
        Button button = new Button(getTranslation("bodies.posts"), click -> open(body));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("bodies.posts") + " " + body.name());
        return button;
    }

    private void open(GovernmentBody body) {
        Dialog dialog = new Dialog(body.name());
        dialog.setWidth("min(560px, 96vw)");
        Div held = new Div();
        Runnable list = () -> {
            held.removeAll();
            desk.posts(body.id())
                    .forEach(post -> held.add(
                            new Div(new Span(post.name() + "（" + getTranslation("role." + post.role()) + "）"))));
        };
        list.run();
        TextField name = new TextField(getTranslation("bodies.post.name"));
        name.setMaxLength(60);
        Select<Role> role = new Select<>();
        role.setLabel(getTranslation("bodies.post.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(each -> getTranslation("role." + each));
        Button add = new Button(getTranslation("bodies.post.add"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickListener(click -> {
            role.setInvalid(role.getValue() == null);
            role.setErrorMessage(getTranslation("form.required"));
            if (role.getValue() != null) {
                run(() -> desk.addPost(body.id(), name.getValue(), role.getValue()));
                list.run();
            }
        });
        Div tools = new Div(name, role, add);
        tools.addClassName("tools");
        dialog.add(held, tools);
        dialog.getFooter().add(new Button(getTranslation("dialog.close"), click -> dialog.close()));
        dialog.open();
    }
}
