package org.countypowers.ui.shell;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** A page that could not be shown: what to do, and the reference under which the log has the cause. */
@PermitAll
@ParentLayout(MainLayout.class)
public class FailureView extends VerticalLayout implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        addClassName("page");
        add(
                new H2(getTranslation("error.title")),
                new Paragraph(Messages.words(parameter.getException())),
                new RouterLink(getTranslation("error.back"), StartView.class));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
