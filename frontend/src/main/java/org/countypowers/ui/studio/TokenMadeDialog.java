package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.countypowers.ui.shell.Messages;

/** Shows a token, this once, and what to do with it in Camunda Modeler. */
class TokenMadeDialog extends Dialog {
    private static final String ENDPOINT = "engine-rest";

    TokenMadeDialog(String secret) {
        setHeaderTitle(getTranslation("studio.token.made.title"));
        setWidth("min(680px, 96vw)");
        setCloseOnOutsideClick(false);
        TextField token = shown("studio.token.secret");
        token.setValue(secret);
        TextField endpoint = shown("studio.token.endpoint");
        addAttachListener(attached -> attached.getUI()
                .getPage()
                .executeJs("return new URL($0, document.baseURI).href", ENDPOINT)
                .then(String.class, endpoint::setValue));
        OrderedList steps = new OrderedList();
        for (int step = 1; step <= 3; step++) {
            steps.add(new ListItem(getTranslation("studio.token.step." + step)));
        }
        add(new Paragraph(getTranslation("studio.token.made.once")), line(token), line(endpoint), steps);
        getFooter().add(new Button(getTranslation("dialog.close"), click -> close()));
    }

    private TextField shown(String key) {
        TextField field = new TextField(getTranslation(key));
        field.setReadOnly(true);
        field.getStyle().set("flex", "1 1 auto");
        return field;
    }

    private Div line(TextField field) {
        Button copy = new Button(getTranslation("studio.token.copy"), click -> Messages.done("studio.token.copied"));
        copy.setAriaLabel(getTranslation("studio.token.copy") + " " + field.getLabel());
        // A page without TLS has no clipboard but this one, and only while the click lasts.
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => { $0.inputElement.select(); document.execCommand('copy'); })",
                        field.getElement());
        Div line = new Div(field, copy);
        line.addClassName("tools");
        line.getStyle().set("flex-wrap", "nowrap");
        return line;
    }
}
