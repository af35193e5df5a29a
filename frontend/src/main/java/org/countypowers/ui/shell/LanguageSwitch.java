package org.countypowers.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;

/** Chinese and English, kept for the session. */
public class LanguageSwitch extends Button {
    public LanguageSwitch() {
        super();
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        boolean chinese = !getLocale().getLanguage().equals("en");
        setText(chinese ? "English" : "中文");
        getElement().setAttribute("lang", chinese ? "en" : "zh-CN");
        addClickListener(click -> {
            Locale locale = chinese ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            VaadinSession.getCurrent().setLocale(locale);
            UI.getCurrent().getPage().reload();
        });
    }
}
