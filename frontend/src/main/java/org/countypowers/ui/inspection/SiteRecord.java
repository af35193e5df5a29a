package org.countypowers.ui.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.countypowers.assignment.CaseTask;
import org.countypowers.inspection.VisitRecord;
import org.countypowers.inspection.VisitView;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.ui.shell.Words;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The form of a record in the browser, which is told everything once: it keeps what is typed on the phone, and sends it to
 * {@link SiteRecordEndpoint} when there is a connection.
 */
@Tag("site-record")
@JsModule("./site-record.js")
class SiteRecord extends Component {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient Map<String, Object> facts = new HashMap<>();

    SiteRecord(VisitView view, CaseTask task, VisitServices services) {
        SignedInOfficer officer = services.officers().require();
        facts.put("visit", view.visit().id());
        facts.put("task", task.taskId());
        facts.put("officer", officer.officerId());
        facts.put("today", LocalDate.now(services.clock()).toString());
        facts.put("fields", Words.form(task.form()).fields());
        facts.put("initial", initial(view));
        facts.put(
                "address",
                SiteRecordEndpoint.ADDRESS.substring(1) + "/" + view.visit().id());
        CsrfToken token = (CsrfToken)
                VaadinServletRequest.getCurrent().getHttpServletRequest().getAttribute(CsrfToken.class.getName());
        facts.put("csrf", Map.of("header", token.getHeaderName(), "token", token.getToken()));
    }

    /** What the second inspector sent back is corrected, not written anew. */
    private static Map<String, Object> initial(VisitView view) {
        return view.records().stream()
                .reduce((first, later) -> later)
                .filter(VisitRecord::returned)
                .map(VisitRecord::content)
                .orElse(Map.of());
    }

    void whenSent(Runnable then) {
        getElement().addEventListener("record-sent", event -> then.run());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        facts.put("language", event.getUI().getLocale().toLanguageTag());
        try {
            getElement().callJsFunction("show", JSON.writeValueAsString(facts));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
