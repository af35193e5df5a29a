package org.countypowers.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countypowers.demo.DemoOffice;
import org.countypowers.studio.domain.Finding;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.UploadStore;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Tokens, and what is deployed with one. */
abstract class ModelerTokensTest {
    static final String DECISION = "case-decision";
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final String DESIGNER = "province.designer";
    static final String COLLEAGUE = "province.designer2";
    static final String REASON = "上传";

    @Autowired
    Office office;

    @Autowired
    ModelerTokens tokens;

    @Autowired
    TokenSignIn door;

    @Autowired
    ModelerDesk desk;

    @Autowired
    DraftDesk drafts;

    @Autowired
    UploadDesk uploads;

    @Autowired
    DraftCheck check;

    @Autowired
    TrialDesk trials;

    @Autowired
    StudioStore store;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        office.open();
        forget();
    }

    @AfterEach
    void forget() {
        for (String table : List.of(
                "studio_token", "studio_draft_matter", "studio_draft_file", "studio_draft_hand", "studio_draft")) {
            sql.update("delete from " + table);
        }
    }

    @Test
    void a_token_draws_in_its_officers_name_and_can_do_nothing_else() {
        office.on(TODAY, () -> {
            String secret = made("办公室", 90);

            TokenSignIn.Bearer bearer = door.bearer(secret).orElseThrow();

            assertThat(secret).hasSize(43);
            assertThat(bearer.officer().getUsername()).isEqualTo(DESIGNER);
            assertThat(bearer.officer().getPassword()).isEmpty();
            assertThat(bearer.authorities())
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrder("FLOW_READ", "FLOW_DESIGN");
            assertThat(bearer.expired()).isFalse();
            assertThat(door.bearer(secret + "x")).isEmpty();
        });
    }

    @Test
    void a_secret_is_kept_nowhere_and_the_last_use_is() {
        office.on(TODAY, () -> {
            String secret = made("办公室", 90);
            door.used(door.bearer(secret).orElseThrow());

            assertThat(jdbc.queryForList("select * from studio_token").toString())
                    .doesNotContain(secret);
            assertThat(trail(secret)).isZero();
            assertThat(trail("flow.token.make")).isPositive();
            assertThat(trail("flow.token.use")).isPositive();
            assertThat(own()).singleElement().satisfies(token -> {
                assertThat(token.label()).isEqualTo("办公室");
                assertThat(token.expiresOn()).isEqualTo(TODAY.plusDays(90));
                assertThat(token.lastUsedAt()).isNotNull();
            });
        });
    }

    @Test
    void a_token_ends_after_its_last_day() {
        String[] secret = new String[1];
        office.on(TODAY, () -> secret[0] = made("办公室", 1));
        office.on(
                TODAY.plusDays(1),
                () -> assertThat(door.bearer(secret[0]).orElseThrow().expired()).isFalse());
        office.on(TODAY.plusDays(2), () -> {
            assertThat(door.bearer(secret[0]).orElseThrow().expired()).isTrue();
            assertThat(own()).singleElement().matches(ModelerTokens.Token::expired);
        });
    }

    @Test
    void a_revoked_token_is_unknown_and_a_colleague_revokes_none() {
        office.on(TODAY, () -> {
            String secret = made("办公室", 90);
            long id = own().get(0).id();
            assertThatThrownBy(() -> as(COLLEAGUE, () -> revoked(id))).isInstanceOf(NoSuchElementException.class);
            assertThat(door.bearer(secret)).isPresent();
            as(DESIGNER, () -> revoked(id));
            assertThat(door.bearer(secret)).isEmpty();
            assertThat(trail("flow.token.revoke")).isPositive();
        });
    }

    @Test
    void an_officer_has_ten_tokens_of_at_most_a_year() {
        office.on(TODAY, () -> {
            refused("studio.token.error.days", () -> made("办公室", 0));
            refused("studio.token.error.days", () -> made("办公室", 366));
            refused("studio.token.error.label", () -> made(" ", 90));
            for (int i = 0; i < 10; i++) {
                made("第" + i, 365);
            }
            refused("studio.token.error.many", () -> made("多余", 90));
        });
    }

    @Test
    void only_designers_of_the_province_have_tokens() {
        assertThatThrownBy(() -> as("yuechi.handler", () -> tokens.make("办公室", 90)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as("city.auditor", () -> tokens.own())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_is_deployed_becomes_the_officers_draft_and_the_next_upload_replaces_it() {
        office.on(TODAY, () -> {
            String model = SecondReview.addedTo(shipped());
            int before = deployments();

            as(DESIGNER, () -> desk.lay("审查与决定", Map.of("审查与决定.bpmn", bytes(model)), REASON));

            Draft draft = draft();
            assertThat(draft.content().model()).isEqualTo(model);
            assertThat(draft.content().files()).as("the other files remain").containsKey("review.form");
            assertThat(draft.row().reason()).isEqualTo(REASON);

            String form = draft.content().files().get("review.form").replace("审核意见", "复核意见");
            as(DESIGNER, () -> desk.lay(DECISION, Map.of("Review.form", bytes(form)), "另一"));

            assertThat(draft().content().files().get("review.form")).isEqualTo(form);
            assertThat(draft().content().model()).isEqualTo(model);
            assertThat(draft().row().reason()).isEqualTo(REASON);
            assertThat(deployments()).isEqualTo(before);
        });
    }

    @Test
    void what_an_upload_writes_over_is_kept_and_can_be_brought_back() {
        office.on(TODAY, () -> {
            String begun = shipped();
            lay(Map.of("a.bpmn", bytes(begun.replace("name=\"审核\"", "name=\"审查复核\""))));
            assertThat(upload()).as("nothing was drawn before").isEmpty();
            String drawn = begun.replace("name=\"审核\"", "name=\"复核\"");
            long version = draft().row().rowVersion();
            as(DESIGNER, () -> drafts.save(DECISION, version, DECISION + ".bpmn", drawn));

            lay(Map.of("a.bpmn", bytes(begun), "more.form", bytes("{}")));
            lay(Map.of("a.bpmn", bytes(SecondReview.addedTo(begun))));

            long uploaded = draft().row().rowVersion();
            assertThat(upload())
                    .hasValueSatisfying(kept -> assertThat(kept.rowVersion()).isEqualTo(uploaded));
            assertThat(trail("flow.draft.upload")).isPositive();
            restore();
            assertThat(draft().content().model()).as("before the first of both").isEqualTo(drawn);
            assertThat(draft().content().files()).doesNotContainKey("more.form");
            assertThat(upload()).isEmpty();
            refused("studio.upload.gone", this::restore);
        });
    }

    private long restore() {
        long version = draft().row().rowVersion();
        return as(DESIGNER, () -> uploads.restore(DECISION, version));
    }

    private Optional<UploadStore.Upload> upload() {
        return as(DESIGNER, () -> uploads.of(DECISION));
    }

    @Test
    void a_script_in_an_uploaded_model_is_found_at_its_place_and_not_even_tried() {
        office.on(TODAY, () -> {
            String script = shipped()
                    .replace(
                            "</bpmn:process>",
                            "<bpmn:scriptTask id=\"Task_Script\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script>"
                                    + "</bpmn:scriptTask></bpmn:process>");
            int before = deployments();
            lay(Map.of("a.bpmn", bytes(script)));
            assertThat(as(DESIGNER, () -> check.of(DECISION)))
                    .filteredOn(finding -> finding.rule().equals("model-safety"))
                    .allMatch(Finding::isError)
                    .anyMatch(finding -> finding.elementId().equals("Task_Script")
                            && finding.file().equals(DECISION + ".bpmn"));
            refused(
                    "studio.trial.unsafe",
                    () -> as(
                            DESIGNER,
                            () -> trials.begin(DECISION, new TrialSetting("XK-069", DemoOffice.YUECHI, Map.of()))));
            assertThat(deployments()).isEqualTo(before);
        });
    }

    @Test
    void a_colleagues_draft_is_not_overwritten_and_the_refusal_names_who_draws() {
        office.on(TODAY, () -> {
            as(COLLEAGUE, () -> desk.lay("x", Map.of("a.bpmn", bytes(shipped())), REASON));
            String name = draft().row().begunBy();
            assertThatThrownBy(() -> as(DESIGNER, () -> desk.lay("x", Map.of("a.bpmn", bytes(shipped())), REASON)))
                    .isInstanceOfSatisfying(DraftOfAnother.class, refused -> assertThat(refused.arguments())
                            .containsExactly(DECISION, name));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "a.bpmn, <!DOCTYPE d [<!ENTITY e 'x'>]><d>&e;</d>, unreadable",
        "a.bpmn, no xml, unreadable",
        "a.sh, echo, kind",
        "bpmn, x, kind",
        "补正.form, {}, fileName",
        "../../etc/x.form, {}, unknownProcess",
        "a.form, ' ', notText",
        "a.form, {}, unknownProcess"
    })
    void a_hostile_or_foreign_file_changes_nothing(String name, String content, String reason) {
        refused(
                "studio.token.error." + reason,
                () -> as(DESIGNER, () -> desk.lay("unknown", Map.of(name, bytes(content)), REASON)));
        assertThat(store.draft(DECISION)).isEmpty();
    }

    @Test
    void what_is_no_model_or_too_large_a_one_is_refused_for_just_that() {
        refused("studio.check.model.notBpmn", () -> lay(Map.of("a.bpmn", bytes("<definitions/>"))));
        String tasks = IntStream.range(0, 2000)
                .mapToObj(no -> "<bpmn:task id=\"T" + no + "\" />")
                .collect(Collectors.joining());
        String many = shipped().replace("</bpmn:process>", tasks + "</bpmn:process>");
        refused("studio.check.model.tooManyNodes", () -> lay(Map.of("a.bpmn", bytes(many))));
    }

    @Test
    void one_model_with_one_known_process_is_taken_at_a_time() {
        String model = shipped();
        String other = model.replace("process id=\"case-decision\"", "process id=\"of-nobody\"");
        String two = model.replace("<bpmndi:BPMNDiagram", "<bpmn:process id=\"second\" /><bpmndi:BPMNDiagram");
        assertThat(two).isNotEqualTo(model);
        refused("studio.token.error.unknownProcess", () -> lay(Map.of("a.bpmn", bytes(other))));
        refused("studio.token.error.oneProcess", () -> lay(Map.of("a.bpmn", bytes(two))));
        refused("studio.token.error.oneModel", () -> lay(Map.of("a.bpmn", bytes(model), "b.bpmn", bytes(model))));
        refused("studio.token.error.twice", () -> lay(Map.of("A.form", bytes("{}"), "a.form", bytes("{}"))));
        refused("studio.token.error.large", () -> lay(Map.of("a.bpmn", new byte[2_000_001])));
        refused("studio.token.error.files", () -> lay(Map.of()));
        assertThat(store.draft(DECISION)).isEmpty();
    }

    private Object lay(Map<String, byte[]> files) {
        return as(DESIGNER, () -> desk.lay("unknown", files, REASON));
    }

    private String made(String label, int days) {
        return as(DESIGNER, () -> tokens.make(label, days));
    }

    private List<ModelerTokens.Token> own() {
        return as(DESIGNER, () -> tokens.own());
    }

    private boolean revoked(long id) {
        tokens.revoke(id);
        return true;
    }

    private Draft draft() {
        return as(DESIGNER, () -> drafts.draft(DECISION)).orElseThrow();
    }

    private String shipped() {
        return store.files(store.inForce(List.of(DECISION), LocalDate.of(2030, 1, 1))
                        .get(0)
                        .id())
                .get(DECISION + ".bpmn");
    }

    private int deployments() {
        return jdbc.queryForObject("select count(*) from ACT_RE_DEPLOYMENT", Integer.class);
    }

    private int trail(String text) {
        return jdbc.queryForObject(
                "select count(*) from trail.trail_event where concat(action, subject, canonical) like ?",
                Integer.class,
                "%" + text + "%");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(String key, Supplier<?> act) {
        assertThatThrownBy(act::get).isInstanceOfSatisfying(StudioRefused.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }

    private <T> T as(String username, Supplier<T> act) {
        return office.as(username, act);
    }

    @OnH2
    static class OnH2Test extends ModelerTokensTest {}

    @OnMariaDb
    static class OnMariaDbTest extends ModelerTokensTest {}
}
