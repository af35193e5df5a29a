package org.countypowers.ui.signin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.countypowers.organisation.OfficerRefused;
import org.countypowers.organisation.Passwords;
import org.countypowers.ui.shell.MainLayout;

/** Changes one's own password; afterwards one signs in anew. */
@Route(value = "password", layout = MainLayout.class)
@PermitAll
public class ChangePasswordView extends VerticalLayout implements HasDynamicTitle {
    ChangePasswordView(Passwords passwords, AuthenticationContext authentication) {
        addClassName("page");
        PasswordField old = new PasswordField(getTranslation("password.old"));
        PasswordField fresh = new PasswordField(getTranslation("password.new"));
        fresh.setHelperText(getTranslation("firstStart.passwordRule"));
        PasswordField again = new PasswordField(getTranslation("password.again"));
        Button change = new Button(getTranslation("password.change"));
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.addClickListener(click -> {
            boolean same = fresh.getValue().equals(again.getValue());
            mark(again, same ? null : "password.different");
            mark(fresh, null);
            if (!same) {
                return;
            }
            try {
                passwords.change(old.getValue(), fresh.getValue());
                authentication.logout();
            } catch (OfficerRefused refused) {
                mark(refused.key().equals("organisation.password.wrong") ? old : fresh, refused.key());
            }
        });
        add(
                new H2(getTranslation("password.title")),
                new Paragraph(getTranslation("password.why")),
                old,
                fresh,
                again,
                change);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("password.title") + " · " + getTranslation("app.name");
    }

    private void mark(PasswordField field, String fault) {
        field.setInvalid(fault != null);
        field.setErrorMessage(fault == null ? "" : getTranslation(fault));
    }
}
