package org.countypowers.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.countypowers.audit.ArchiveRefused;
import org.countypowers.organisation.Refused;
import org.countypowers.routing.BodyNotSetUp;
import org.countypowers.routing.MatterNotOffered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Says what was refused and what to do; anything unforeseen gets a reference that the log knows. */
public final class Messages {
    private static final int SHORT = 6000;
    /** There is something to follow in it. */
    private static final int LONG = 15000;

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private Messages() {}

    public static void done(String key, String... arguments) {
        show(text(key, List.of(arguments)), NotificationVariant.LUMO_SUCCESS);
    }

    public static void warn(String key, String... arguments) {
        show(text(key, List.of(arguments)), NotificationVariant.LUMO_WARNING);
    }

    /** For a message that stands at a field. */
    public static String text(RuntimeException failure) {
        return words(failure);
    }

    public static void refused(RuntimeException failure) {
        show(words(failure), NotificationVariant.LUMO_ERROR);
    }

    /** @param way to where the reader can do something about it */
    public static void refused(RuntimeException failure, Component way) {
        Div said = new Div(new Span(words(failure)), way);
        said.addClassName("refusal");
        Notification notification = new Notification(said);
        notification.setDuration(LONG);
        notification.setPosition(Notification.Position.TOP_CENTER);
        dress(notification, NotificationVariant.LUMO_ERROR);
        notification.open();
    }

    /** What happened, for people; anything unforeseen goes to the log under the reference that is shown. */
    static String words(Exception failure) {
        if (failure instanceof Refused refused) {
            return text(refused.key(), refused.arguments());
        }
        if (failure instanceof BodyNotSetUp missing) {
            return text("routing.bodyNotSetUp", List.of(missing.divisionName(), missing.departmentName()));
        }
        if (failure instanceof MatterNotOffered closed) {
            return text(closed.reasonKey(), List.of());
        }
        if (failure instanceof ArchiveRefused closed) {
            return text(closed.key(), List.of(String.valueOf(closed.year())));
        }
        if (failure instanceof AccessDeniedException) {
            return text("error.forbidden", List.of());
        }
        if (failure instanceof NoSuchElementException) {
            return text("error.notFound", List.of());
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("reference {}", reference, failure);
        return text("error.unexpected", List.of(reference));
    }

    /** An argument after @ is a key; what follows it belongs to it. */
    private static String text(String key, List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith("@")) {
                List<String> before = new ArrayList<>(arguments.subList(0, i));
                before.add(text(arguments.get(i).substring(1), arguments.subList(i + 1, arguments.size())));
                return text(key, before);
            }
        }
        return UI.getCurrent().getTranslation(key, arguments.toArray());
    }

    private static void show(String text, NotificationVariant variant) {
        dress(Notification.show(text, SHORT, Notification.Position.TOP_CENTER), variant);
    }

    private static void dress(Notification notification, NotificationVariant variant) {
        notification.addThemeVariants(variant);
        notification.getElement().setAttribute("role", "alert");
    }
}
