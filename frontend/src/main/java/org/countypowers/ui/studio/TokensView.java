package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.studio.ModelerTokens;
import org.countypowers.studio.ModelerTokens.Token;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;

/** A designer's tokens for Camunda Modeler: those there are, another one, and their end. */
@Route(value = "flows/tokens", layout = MainLayout.class)
@RolesAllowed("FLOW_DESIGN")
public class TokensView extends VerticalLayout implements HasDynamicTitle {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ModelerTokens tokens;
    private final Listing<Token> grid = new Listing<>();
    private final TextField label = new TextField(getTranslation("studio.token.label"));
    private final IntegerField days = new IntegerField(getTranslation("studio.token.days"));

    TokensView(ModelerTokens tokens) {
        this.tokens = tokens;
        addClassName("page");
        setSizeFull();
        label.setHelperText(getTranslation("studio.token.label.help"));
        label.setMaxLength(60);
        label.setRequiredIndicatorVisible(true);
        label.setManualValidation(true);
        label.setWidth("22em");
        days.setHelperText(getTranslation("studio.token.days.help"));
        days.setMin(1);
        days.setMax(ModelerTokens.LONGEST_DAYS);
        days.setStepButtonsVisible(true);
        days.setValue(ModelerTokens.USUAL_DAYS);
        Button make = new Button(getTranslation("studio.token.make"), click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div tools = new Div(label, days, make);
        tools.addClassNames("tools", "baseline");
        columns();
        add(
                new RouterLink("‹ " + getTranslation("flow.title"), FlowsView.class),
                new H2(getTranslation("studio.token.title")),
                new Paragraph(getTranslation("studio.token.help")),
                tools,
                grid);
        setFlexGrow(1, grid);
        grid.setItems(tokens.own());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("studio.token.title") + " · " + getTranslation("app.name");
    }

    private void columns() {
        grid.addColumn(Token::label).setHeader(getTranslation("studio.token.label"));
        grid.addColumn(token -> minute(token.madeAt()))
                .setHeader(getTranslation("studio.token.madeAt"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::end)
                .setHeader(getTranslation("studio.token.expiresOn"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(token ->
                        token.lastUsedAt() == null ? getTranslation("studio.token.never") : minute(token.lastUsedAt()))
                .setHeader(getTranslation("studio.token.lastUsedAt"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::revoking).setAutoWidth(true).setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("studio.token.empty"));
    }

    private Span end(Token token) {
        Span day = new Span(token.expiresOn().toString());
        if (token.expired()) {
            Span tag = new Span(getTranslation("studio.token.expired"));
            tag.addClassNames("tag", "tag-soon");
            return new Span(day, tag);
        }
        return day;
    }

    private Button revoking(Token token) {
        Button revoke = new Button(getTranslation("studio.token.revoke"), click -> ask(token));
        revoke.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        revoke.setAriaLabel(getTranslation("studio.token.revoke.title", token.label()));
        return revoke;
    }

    private void ask(Token token) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("studio.token.revoke.title", token.label()),
                getTranslation("studio.token.revoke.help"),
                getTranslation("studio.token.revoke"),
                confirm -> run(() -> {
                    tokens.revoke(token.id());
                    Messages.done("studio.token.revoked");
                }));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("dialog.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private void make() {
        run(() -> {
            String secret = tokens.make(label.getValue(), days.getValue() == null ? 0 : days.getValue());
            label.clear();
            new TokenMadeDialog(secret).open();
        });
    }

    private void run(Runnable act) {
        try {
            act.run();
            grid.setItems(tokens.own());
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }

    private static String minute(LocalDateTime utc) {
        return MINUTE.format(utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(OfficeTime.ZONE));
    }
}
