package org.countypowers.ui.modeler;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.countypowers.organisation.Refused;
import org.countypowers.studio.DraftOfAnother;
import org.countypowers.studio.ModelerDesk;
import org.springframework.security.access.AccessDeniedException;

/**
 * The three calls that Camunda Modeler makes to an engine of version 7 when it deploys. No engine answers: what is deployed
 * becomes a draft.
 */
class ModelerEndpoint extends HttpServlet {
    /** The modeler compares it with the version for which a model was drawn. */
    private static final String ENGINE = "7.24.0";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);
    private static final int LONGEST_NAME = 200;

    private final transient ModelerDesk desk;
    private final transient Clock clock;
    private final transient ObjectMapper json = new ObjectMapper();
    private final transient DefaultI18NProvider words = new DefaultI18NProvider(List.of(Locale.SIMPLIFIED_CHINESE));

    ModelerEndpoint(ModelerDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/version" -> answer(response, HttpServletResponse.SC_OK, Map.of("version", ENGINE));
            case "/deployment" -> answer(response, HttpServletResponse.SC_OK, List.of());
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/deployment/create".equals(request.getPathInfo())) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            String name = "";
            Map<String, byte[]> files = new TreeMap<>();
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null) {
                    files.put(part.getSubmittedFileName(), bytes(part));
                } else if (part.getName().equals("deployment-name") && part.getSize() <= LONGEST_NAME) {
                    name = new String(bytes(part), StandardCharsets.UTF_8);
                }
            }
            ModelerDesk.Laid laid = desk.lay(name, files, word("studio.token.reason"));
            answer(response, HttpServletResponse.SC_OK, deployment(laid));
        } catch (DraftOfAnother taken) {
            refuse(response, HttpServletResponse.SC_CONFLICT, taken);
        } catch (Refused refused) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, refused);
        } catch (AccessDeniedException elsewhere) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } catch (IllegalStateException | ServletException notTaken) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, fault(word("studio.token.error.upload")));
        }
    }

    private static byte[] bytes(Part part) throws IOException {
        try (InputStream stream = part.getInputStream()) {
            return stream.readAllBytes();
        }
    }

    private Map<String, Object> deployment(ModelerDesk.Laid laid) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("links", List.of());
        answer.put("id", laid.processKey() + ":draft:" + laid.version());
        answer.put("name", laid.name());
        answer.put("source", "Camunda Modeler");
        answer.put("deploymentTime", TIME.format(clock.instant()));
        answer.put("tenantId", null);
        answer.put("deployedProcessDefinitions", null);
        answer.put("deployedCaseDefinitions", null);
        answer.put("deployedDecisionDefinitions", null);
        answer.put("deployedDecisionRequirementsDefinitions", null);
        return answer;
    }

    private void refuse(HttpServletResponse response, int status, Refused refused) throws IOException {
        answer(response, status, fault(word(refused.key(), refused.arguments().toArray())));
    }

    private static Map<String, String> fault(String message) {
        return Map.of("type", "InvalidRequestException", "message", message);
    }

    private String word(String key, Object... arguments) {
        return words.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }

    private void answer(HttpServletResponse response, int status, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), body);
    }
}
