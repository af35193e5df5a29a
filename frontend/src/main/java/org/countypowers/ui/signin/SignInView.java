package org.countypowers.ui.signin;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.demo.DemoOffice;
import org.countypowers.demo.DemoProgress;
import org.countypowers.ui.shell.DemoLoading;
import org.countypowers.ui.shell.LanguageSwitch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Sign-in; in the demo it lists the accounts. */
@Route("sign-in")
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final LoginForm form = new LoginForm();

    SignInView(ObjectProvider<DemoOffice> demo, ObjectProvider<DemoProgress> progress, Environment environment) {
        addClassName("sign-in");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        add(new H1(getTranslation("app.name")), new LanguageSwitch(), form);
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            progress.ifAvailable(cases -> add(new DemoLoading(cases)));
            demo.ifAvailable(office -> add(logins(office)));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signIn.title") + " · " + getTranslation("app.name");
    }

    private Details logins(DemoOffice office) {
        Div list = new Div(new Paragraph(getTranslation("signIn.demo.password", DemoOffice.PASSWORD)));
        Map<String, java.util.List<DemoOffice.Login>> byDivision = office.logins().stream()
                .collect(Collectors.groupingBy(
                        DemoOffice.Login::division, java.util.LinkedHashMap::new, Collectors.toList()));
        byDivision.forEach((division, logins) -> {
            UnorderedList lines = new UnorderedList();
            logins.forEach(login -> {
                Span username = new Span(login.username());
                username.addClassName("login-name");
                lines.add(new ListItem(username, new Span(" " + login.name() + " · " + login.post())));
            });
            list.add(new Paragraph(division), lines);
        });
        Details details = new Details(getTranslation("signIn.demo.title"), list);
        details.setOpened(true);
        return details;
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("signIn.title"));
        texts.getForm().setUsername(getTranslation("signIn.username"));
        texts.getForm().setPassword(getTranslation("signIn.password"));
        texts.getForm().setSubmit(getTranslation("signIn.submit"));
        texts.getErrorMessage().setTitle(getTranslation("signIn.error.title"));
        texts.getErrorMessage().setMessage(getTranslation("signIn.error.message"));
        texts.getErrorMessage().setUsername(getTranslation("signIn.error.username"));
        texts.getErrorMessage().setPassword(getTranslation("signIn.error.password"));
        return texts;
    }
}
