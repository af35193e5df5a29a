package org.countypowers.ui.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Map;
import org.countypowers.feedback.FeedbackRefused;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.ui.shell.FieldFaults;
import org.countypowers.ui.shell.LanguageSwitch;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.PublicPages;

/** A page for citizens without an account, made for a telephone; each hands in one thing. */
abstract class PublicPage extends Main implements HasDynamicTitle {
    final FieldFaults faults = new FieldFaults();
    private final String key;
    private final Div content = new Div();
    private final Paragraph refusal = new Paragraph();

    /** @param key names the page's words: its own, {@code .help} and {@code .do} */
    PublicPage(String key) {
        this.key = key;
        addClassName("citizen");
        refusal.addClassName("fault");
        refusal.getElement().setAttribute("role", "alert");
        content.addClassName("citizen-form");
        add(
                new LanguageSwitch(),
                new H1(getTranslation(key)),
                new PublicPages(),
                new Paragraph(getTranslation(key + ".help")),
                content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(key) + " · " + getTranslation("app.name");
    }

    TextField text(String field, String label) {
        TextField text = new TextField(getTranslation(label));
        text.setWidthFull();
        text.setRequiredIndicatorVisible(true);
        text.setManualValidation(true);
        return faults.keep(field, text);
    }

    /** Shows the fields, and the button that hands them in. */
    void ask(Runnable act, Component... fields) {
        Button does = new Button(getTranslation(key + ".do"));
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        does.setDisableOnClick(true);
        does.addClickListener(click -> {
            refusal.setText("");
            faults.mark(Map.of());
            try {
                act.run();
            } catch (AnswersRefused refused) {
                faults.mark(refused.errors());
            } catch (FeedbackRefused refused) {
                refusal.setText(Messages.text(refused));
            } catch (RuntimeException failure) {
                Messages.refused(failure);
            }
            does.setEnabled(true);
        });
        content.removeAll();
        content.add(fields);
        content.add(refusal, does);
    }

    void answer(Component... said) {
        content.removeAll();
        content.add(said);
    }

    /** From where the citizen speaks. */
    static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }
}
