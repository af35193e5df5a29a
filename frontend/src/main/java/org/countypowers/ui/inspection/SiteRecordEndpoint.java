package org.countypowers.ui.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countypowers.document.DocumentRefused;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.inspection.RecordUpload;
import org.countypowers.inspection.RecordUploads;
import org.countypowers.inspection.VisitFiles;
import org.countypowers.organisation.Refused;
import org.springframework.security.access.AccessDeniedException;

/**
 * Takes photos and records from phones in the officer's session, with the page's own token. Whatever comes twice has one effect;
 * the services judge who asks, and the bytes of a photo what it is.
 */
class SiteRecordEndpoint extends HttpServlet {
    static final String ADDRESS = "/site-record";

    private static final Pattern PATH = Pattern.compile("/(\\d{1,18})/(photos|records)");
    private static final int LARGEST_PHOTO = 8_388_608;
    private static final int LARGEST_RECORD = 262_144;
    private static final int TOO_LARGE = 413;
    private static final int INCOMPLETE = 422;

    private final transient VisitFiles files;
    private final transient RecordUploads uploads;
    private final transient ObjectMapper json = new ObjectMapper();
    private final transient DefaultI18NProvider words =
            new DefaultI18NProvider(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));

    SiteRecordEndpoint(VisitFiles files, RecordUploads uploads) {
        this.files = files;
        this.uploads = uploads;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean photo = path.group(2).equals("photos");
        long length = request.getContentLengthLong();
        if (length < 0 || length > (photo ? LARGEST_PHOTO : LARGEST_RECORD)) {
            response.setStatus(TOO_LARGE);
            return;
        }
        take(request, response, Long.parseLong(path.group(1)), photo);
    }

    private void take(HttpServletRequest request, HttpServletResponse response, long visit, boolean photo)
            throws IOException {
        try (InputStream body = request.getInputStream()) {
            String hash = photo
                    ? files.addPhoto(visit, body)
                    : uploads.take(visit, json.readValue(body.readNBytes(LARGEST_RECORD), RecordUpload.class));
            answer(response, HttpServletResponse.SC_OK, Map.of("hash", hash));
        } catch (AnswersRefused faults) {
            Map<String, String> errors = new TreeMap<>();
            faults.errors().forEach((field, fault) -> errors.put(field, word(request, fault)));
            answer(response, INCOMPLETE, Map.of("errors", errors));
        } catch (DocumentRefused refused) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, message(request, refused));
        } catch (Refused refused) {
            answer(response, HttpServletResponse.SC_CONFLICT, message(request, refused));
        } catch (AccessDeniedException elsewhere) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } catch (NoSuchElementException none) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } catch (JsonProcessingException | NullPointerException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private Map<String, String> message(HttpServletRequest request, Refused refused) {
        return Map.of(
                "message", word(request, refused.key(), refused.arguments().toArray()));
    }

    private String word(HttpServletRequest request, String key, Object... arguments) {
        boolean english =
                Locale.ENGLISH.getLanguage().equals(request.getLocale().getLanguage());
        return words.getTranslation(key, english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, arguments);
    }

    private void answer(HttpServletResponse response, int status, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), body);
    }
}
