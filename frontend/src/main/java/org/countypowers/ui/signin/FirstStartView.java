package org.countypowers.ui.signin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.countypowers.organisation.FirstStart;
import org.countypowers.organisation.OfficerRefused;
import org.countypowers.ui.shell.Messages;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the one security administrator of a new installation, by the token from the server's log. */
@Route("first-start")
@AnonymousAllowed
public class FirstStartView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ObjectProvider<FirstStart> firstStart;

    FirstStartView(ObjectProvider<FirstStart> firstStart) {
        this.firstStart = firstStart;
        addClassName("sign-in");
        PasswordField token = new PasswordField(getTranslation("firstStart.token"));
        TextField username = new TextField(getTranslation("signIn.username"));
        TextField name = new TextField(getTranslation("firstStart.name"));
        PasswordField password = new PasswordField(getTranslation("signIn.password"));
        password.setHelperText(getTranslation("firstStart.passwordRule"));
        Paragraph fault = new Paragraph();
        fault.addClassName("fault");
        fault.getElement().setAttribute("role", "alert");
        Button create = new Button(getTranslation("firstStart.create"));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.setDisableOnClick(true);
        create.addClickListener(click -> {
            if (token.isEmpty() || username.isEmpty() || name.isEmpty()) {
                fault.setText(getTranslation("firstStart.incomplete"));
                create.setEnabled(true);
                return;
            }
            try {
                firstStart
                        .getObject()
                        .redeem(
                                token.getValue(),
                                username.getValue().strip(),
                                name.getValue().strip(),
                                password.getValue());
                getUI().ifPresent(ui -> ui.navigate(SignInView.class));
            } catch (OfficerRefused refused) {
                fault.setText(getTranslation(refused.key()));
                create.setEnabled(true);
            } catch (RuntimeException failure) {
                Messages.refused(failure);
                create.setEnabled(true);
            }
        });
        add(new H1(getTranslation("firstStart.title")), token, username, name, password, fault, create);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FirstStart service = firstStart.getIfAvailable();
        if (service == null || !service.open()) {
            event.forwardTo(SignInView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("firstStart.title") + " · " + getTranslation("app.name");
    }
}
