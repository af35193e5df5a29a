package org.countypowers.ui.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Chinese first, whatever the browser says; a reader may switch. */
@Component
class SessionLanguage implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(start -> start.getSession().setLocale(Locale.SIMPLIFIED_CHINESE));
        event.getSource().addUIInitListener(start -> {
            start.getUI().setLocale(start.getUI().getSession().getLocale());
            start.getUI()
                    .getElement()
                    .executeJs(
                            "document.documentElement.lang=$0",
                            start.getUI().getLocale().toLanguageTag());
        });
    }
}
