package org.countypowers.ui.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.countypowers.CountyPowers;
import org.countypowers.demo.DemoOffice;
import org.countypowers.studio.DraftDesk;
import org.countypowers.studio.ModelerTokens;
import org.countypowers.studio.Procedures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** The calls of Camunda Modeler over a real connection. */
@SpringBootTest(
        classes = CountyPowers.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "countypowers.scheduling=false",
            "camunda.bpm.job-execution.enabled=false",
            "countypowers.database.url=jdbc:h2:mem:modeler;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
            "countypowers.crypto.key-file=target/modeler/personal-data.key",
            "countypowers.files.folder=target/modeler/files"
        })
@ActiveProfiles("test")
class ModelerEndpointTest {
    private static final String DESIGNER = "province.designer";
    private static final String COLLEAGUE = "province.designer2";
    private static final String DECISION = "case-decision";
    private static final String BOUNDARY = "----modeler";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    DemoOffice demo;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    ModelerTokens tokens;

    @Autowired
    DraftDesk drafts;

    @Autowired
    Procedures procedures;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void open() {
        transaction.executeWithoutResult(status -> {
            if (jdbc.queryForObject("select count(*) from officer", Integer.class) == 0) {
                demo.setUp(Map.of());
            }
            for (String table : List.of(
                    "studio_token", "studio_draft_matter", "studio_draft_file", "studio_draft_hand", "studio_draft")) {
                jdbc.update("delete from " + table);
            }
            jdbc.update("update officer set active = true, failed_attempts = 0, locked_until = null");
        });
    }

    @Test
    void nobody_is_let_in_without_a_token_or_with_another_one() throws Exception {
        String token = token(DESIGNER);
        for (String door : new String[] {"", "Bearer wrong", "Bearer ", "Basic !!", basic(COLLEAGUE, token), token}) {
            assertThat(get("/version", door).statusCode()).as(door).isEqualTo(401);
        }
        HttpResponse<String> refused = deploy("", Map.of("a.bpmn", model()));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("www-authenticate")).contains("Bearer");
        assertThat(refused.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void the_check_of_the_connection_succeeds_by_token_alone_and_beside_the_login() throws Exception {
        String token = token(DESIGNER);
        for (String door : List.of("Bearer " + token, basic(DESIGNER, token))) {
            assertThat(get("/deployment?maxResults=0", door).body()).isEqualTo("[]");
            assertThat(json(get("/version", door)).path("version").asText()).startsWith("7.");
        }
        assertThat(as(DESIGNER, () -> tokens.own())).singleElement().satisfies(own -> assertThat(own.lastUsedAt())
                .isNotNull());
    }

    @Test
    void an_expired_or_revoked_token_and_a_closed_or_locked_account_open_nothing() throws Exception {
        String door = "Bearer " + token(DESIGNER);
        update("update studio_token set expires_on = '2020-01-01'");
        assertThat(get("/version", door).statusCode()).isEqualTo(401);
        update("update studio_token set expires_on = '2099-01-01'");
        update("update officer set active = false where username = '" + DESIGNER + "'");
        assertThat(get("/version", door).statusCode()).isEqualTo(401);
        update("update officer set active = true, locked_until = '2099-01-01 00:00:00'");
        assertThat(get("/version", door).statusCode()).isEqualTo(401);
        update("update officer set locked_until = null");
        assertThat(get("/version", door).statusCode()).isEqualTo(200);
        as(DESIGNER, () -> {
            tokens.revoke(tokens.own().get(0).id());
            return null;
        });
        assertThat(get("/version", door).statusCode()).isEqualTo(401);
    }

    @Test
    void guesses_under_a_login_lock_it_as_at_the_sign_in_page_and_an_old_token_does_not() throws Exception {
        String token = token(DESIGNER);
        update("update studio_token set expires_on = '2020-01-01'");
        for (int i = 0; i < 6; i++) {
            get("/version", basic(DESIGNER, token));
        }
        update("update studio_token set expires_on = '2099-01-01'");
        assertThat(get("/version", "Bearer " + token).statusCode()).isEqualTo(200);
        for (int i = 0; i < 5; i++) {
            get("/version", basic(DESIGNER, "guess" + i));
        }
        assertThat(get("/version", "Bearer " + token).statusCode()).isEqualTo(401);
    }

    @Test
    void whoever_tries_token_after_token_gets_one_answer_then_none_and_the_trail_keeps_it() throws Exception {
        String right = token(DESIGNER);
        for (int i = 0; i < 20; i++) {
            assertThat(status("127.0.0.9", "guess" + i)).contains(" 401 ");
        }
        assertThat(status("127.0.0.9", "one more")).contains(" 429 ");
        assertThat(status("127.0.0.9", right)).as("not even the right one").contains(" 429 ");
        assertThat(status("127.0.0.10", right)).as("from elsewhere").contains(" 200 ");
        assertThat(jdbc.queryForObject(
                        "select count(*) from trail.trail_event where action = 'flow.token.barred' and subject = '127.0.0.9'",
                        Integer.class))
                .isEqualTo(1);
    }

    @Test
    void a_page_from_elsewhere_is_not_invited() throws Exception {
        for (HttpRequest.Builder call : List.of(
                request("/version", "Bearer " + token(DESIGNER)).GET(),
                request("/deployment/create", "")
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization")
                        .method("OPTIONS", BodyPublishers.noBody()))) {
            HttpResponse<String> answer = send(call.header("Origin", "https://elsewhere.example"));
            assertThat(answer.headers().map().keySet()).noneMatch(header -> header.toLowerCase(java.util.Locale.ROOT)
                    .startsWith("access-control"));
        }
    }

    /** The first line of the answer to a call from one of the machine's own addresses. */
    private String status(String from, String token) throws Exception {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0);
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.getOutputStream()
                    .write(
                            ("GET /engine-rest/version HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                            + token + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return answer.readLine() + " ";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/engine",
                "/process-definition",
                "/deployment/create",
                "/deployment/1",
                "/task",
                "/version/x"
            })
    void no_other_call_is_answered(String path) throws Exception {
        assertThat(get(path, "Bearer " + token(DESIGNER)).statusCode()).isIn(400, 403, 404);
        assertThat(get(path, "").statusCode()).isIn(400, 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/deployment;x=1", "/%2e%2e/sign-in", "/%2e%2e/flows"})
    void a_crooked_address_leads_to_the_sign_in_page(String path) throws Exception {
        HttpResponse<String> answer = get(path, "Bearer " + token(DESIGNER));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith("/sign-in");
    }

    @Test
    void a_deployment_becomes_a_draft_and_nothing_reaches_the_engine() throws Exception {
        String door = "Bearer " + token(DESIGNER);
        String drawn = model().replace("name=\"审核\"", "name=\"审核（新）\"");
        int before = deployments();

        HttpResponse<String> answer = deploy(door, Map.of("审查与决定.bpmn", drawn));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode deployment = json(answer);
        assertThat(deployment.path("id").asText()).startsWith(DECISION + ":draft:");
        assertThat(deployment.path("deployedProcessDefinitions").isNull()).isTrue();
        as(DESIGNER, () -> {
            var draft = drafts.draft(DECISION).orElseThrow();
            assertThat(draft.content().model()).isEqualTo(drawn);
            assertThat(draft.row().reason()).contains("Camunda Modeler");
            return null;
        });
        assertThat(deployments()).isEqualTo(before);

        HttpResponse<String> other = deploy("Bearer " + token(COLLEAGUE), Map.of("a.bpmn", drawn));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).path("type").asText()).isEqualTo("InvalidRequestException");
        assertThat(json(other).path("message").asText()).contains(DECISION).doesNotContain("studio.token");
    }

    @Test
    void a_hostile_upload_is_refused_in_words_and_changes_nothing() throws Exception {
        String door = "Bearer " + token(DESIGNER);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.bpmn", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>");
        files.put("b.bpmn", model().replace("id=\"case-decision\"", "id=\"of-nobody\""));
        files.put("c.exe", "MZ");
        files.put("d.bpmn", "x".repeat(2_000_001));
        for (Map.Entry<String, String> file : files.entrySet()) {
            HttpResponse<String> answer = deploy(door, Map.of(file.getKey(), file.getValue()));
            assertThat(answer.statusCode()).as(file.getKey()).isEqualTo(400);
            assertThat(json(answer).path("message").asText()).isNotBlank().doesNotContain("studio.token", "root:");
        }
        HttpResponse<String> noParts = send(request("/deployment/create", door)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(noParts.statusCode()).isEqualTo(400);
        assertThat(as(DESIGNER, () -> drafts.draft(DECISION))).isEmpty();
    }

    @Test
    void as_many_files_as_a_procedure_may_have_fit_into_one_deployment() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.bpmn", model());
        for (int i = 1; i < 40; i++) {
            files.put("more-" + i + ".form", "{\"id\":\"more-" + i + "\",\"components\":[]}");
        }
        HttpResponse<String> answer = deploy("Bearer " + token(DESIGNER), files);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String token(String username) {
        return as(username, () -> tokens.make("测试", 90));
    }

    private String model() {
        return as(DESIGNER, () -> procedures
                .content(DECISION, procedures.procedure(DECISION).inForce().version())
                .model());
    }

    private HttpResponse<String> deploy(String door, Map<String, String> files) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        field(body, "name=\"deployment-name\"", "审查与决定");
        field(body, "name=\"deployment-source\"", "Camunda Modeler");
        field(body, "name=\"enable-duplicate-filtering\"", "true");
        for (Map.Entry<String, String> file : files.entrySet()) {
            field(
                    body,
                    "name=\"" + file.getKey() + "\"; filename=\"" + file.getKey() + "\"\r\nContent-Type: text/xml",
                    file.getValue());
        }
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request("/deployment/create", door)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void field(ByteArrayOutputStream body, String head, String value) throws Exception {
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path, String door) throws Exception {
        return send(request(path, door).GET());
    }

    private HttpRequest.Builder request(String path, String door) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/engine-rest" + path));
        return door.isEmpty() ? request : request.header("Authorization", door);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode json(HttpResponse<String> answer) throws Exception {
        return json.readTree(answer.body());
    }

    private void update(String statement) {
        transaction.executeWithoutResult(status -> jdbc.update(statement));
    }

    private int deployments() {
        return jdbc.queryForObject("select count(*) from ACT_RE_DEPLOYMENT", Integer.class);
    }

    private <T> T as(String username, Supplier<T> act) {
        UserDetails user = accounts.loadUserByUsername(username);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static String basic(String login, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
