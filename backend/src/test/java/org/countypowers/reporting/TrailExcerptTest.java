package org.countypowers.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countypowers.audit.SavedSearches;
import org.countypowers.audit.SavedSearches.SavedSearch;
import org.countypowers.audit.SealDesk;
import org.countypowers.audit.TrailCriteria;
import org.countypowers.audit.TrailEvent;
import org.countypowers.audit.TrailSearch;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.demo.DemoOffice;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class TrailExcerptTest {
    private static final String AUDITOR = "city.auditor";

    @Autowired
    Office office;

    @Autowired
    CaseStore cases;

    @Autowired
    TrailExcerpt excerpt;

    @Autowired
    TrailSearch search;

    @Autowired
    SealDesk seals;

    @Autowired
    SavedSearches saved;

    @Autowired
    Sql sql;

    @OnH2
    static class OnH2Test extends TrailExcerptTest {}

    @OnMariaDb
    static class OnMariaDbTest extends TrailExcerptTest {}

    @BeforeEach
    void openTheOffice() {
        office.open();
    }

    @AfterEach
    void clear() {
        sql.update("delete from saved_search");
    }

    private String registered() {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        return cases.find(id).orElseThrow().number();
    }

    private void write(TrailCriteria criteria, String purpose, ExcerptFormat format, OutputStream out) {
        office.as(AUDITOR, () -> {
            try {
                excerpt.write(criteria, purpose, format, (key, values) -> key + List.of(values), out);
                return null;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private List<TrailEvent> found(TrailCriteria criteria) {
        return office.as(AUDITOR, () -> search.first(criteria, 500).events());
    }

    @Test
    void an_excerpt_holds_what_the_search_finds_and_says_whose_it_is() throws IOException {
        office.as(AUDITOR, () -> seals.sealNow());
        String number = registered();
        TrailCriteria ofCase = TrailCriteria.none().withCase(number);
        List<TrailEvent> events = found(ofCase);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        write(ofCase, " 年度审计 ", ExcerptFormat.CSV, csv);
        List<String> lines = csv.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(events.size() + 2);
        for (int no = 0; no < events.size(); no++) {
            assertThat(lines.get(no + 1)).contains(events.get(no).hash());
        }
        String root =
                office.as(AUDITOR, () -> seals.page(Long.MAX_VALUE, 1).get(0).root());
        assertThat(lines.get(lines.size() - 1))
                .contains("audit.excerpt.mark", "city.auditor", "年度审计", " " + events.size() + ",", root);
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        write(ofCase, "年度审计", ExcerptFormat.XLSX, xlsx);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(events.size() + 1);
        }
    }

    @Test
    void an_event_log_in_json_says_of_each_event_what_it_is_about() throws IOException {
        String number = registered();
        TrailCriteria ofCase = TrailCriteria.none().withCase(number);
        List<TrailEvent> events = found(ofCase);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(ofCase, "年度审计", ExcerptFormat.OCEL_JSON, out);

        JsonNode log = new ObjectMapper().readTree(out.toByteArray());

        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(getClass().getResourceAsStream("/reporting/ocel20.schema.json"));
        assertThat(schema.validate(log)).isEmpty();
        assertThat(log.path("events")).hasSize(events.size());
        Set<String> types = names(log.path("eventTypes"));
        Set<String> ids = new HashSet<>();
        log.path("objects").forEach(object -> ids.add(object.path("id").asText()));
        for (JsonNode event : log.path("events")) {
            assertThat(types).contains(event.path("type").asText());
            List<String> about = new ArrayList<>();
            event.path("relationships")
                    .forEach(relation -> about.add(relation.path("objectId").asText()));
            assertThat(ids).containsAll(about);
            assertThat(about)
                    .contains("case:" + number, "matter:XK-069", "county:511621", "delegation:XK-069:511621")
                    .anyMatch(each -> each.startsWith("officer:"))
                    .anyMatch(each -> each.startsWith("unit:"));
        }
        assertThat(ids).anyMatch(each -> each.startsWith("paper:"));
        assertThat(events).allSatisfy(event -> assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(event.hash()));
        assertThat(log.path("objects").toString()).contains("audit.excerpt.mark", "年度审计");
    }

    @Test
    void an_event_log_in_sqlite_keeps_its_relations() throws IOException, SQLException {
        String number = registered();
        TrailCriteria ofCase = TrailCriteria.none().withCase(number);
        int events = found(ofCase).size();
        Path file = Files.createTempFile("log", ".sqlite");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                write(ofCase, "年度审计", ExcerptFormat.OCEL_SQLITE, out);
            }
            try (Connection log = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                assertThat(one(log, "select count(*) from event")).isEqualTo(String.valueOf(events));
                assertThat(one(log, "select group_concat(\"table\") from pragma_foreign_key_check"))
                        .isNull();
                assertThat(one(
                                log,
                                "select count(*) from event_object where ocel_object_id = 'case:" + number
                                        + "' and ocel_qualifier = 'case'"))
                        .isEqualTo(String.valueOf(events));
                assertThat(one(
                                log,
                                "select count(*) from event_map_type m join sqlite_master t"
                                        + " on t.name = 'event_' || m.ocel_type_map"))
                        .isEqualTo(one(log, "select count(distinct ocel_type) from event"));
                assertThat(one(
                                log,
                                "select n.name from object_object r join object_matter n on n.ocel_id = r.ocel_target_id"
                                        + " where r.ocel_source_id = 'case:" + number + "'"))
                        .isEqualTo("取水许可");
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void an_event_log_in_xes_has_a_trace_for_each_case_in_the_order_of_the_trail() throws Exception {
        List<String> numbers = List.of(registered(), registered());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(TrailCriteria.none().withMatter("XK-069"), "年度审计", ExcerptFormat.XES, out);

        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/reporting/xes.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(out.toByteArray())));
        String log = out.toString(StandardCharsets.UTF_8);
        for (String number : numbers) {
            String trace = log.substring(log.indexOf("<trace><string key=\"concept:name\" value=\"" + number));
            trace = trace.substring(0, trace.indexOf("</trace>"));
            List<TrailEvent> events = found(TrailCriteria.none().withCase(number)).stream()
                    .sorted(Comparator.comparing(TrailEvent::seq))
                    .toList();
            assertThat(trace.split("<event>")).hasSize(events.size() + 1);
            int last = -1;
            for (TrailEvent event : events) {
                int at = trace.indexOf(event.hash());
                assertThat(at).isGreaterThan(last);
                last = at;
            }
        }
        assertThat(log).contains("key=\"mark\" value=\"audit.excerpt.mark");
    }

    @Test
    void nothing_of_an_event_log_stays_behind() throws IOException {
        String number = registered();
        Set<Path> before = scratch();
        for (ExcerptFormat format : ExcerptFormat.values()) {
            write(TrailCriteria.none().withCase(number), "年度审计", format, OutputStream.nullOutputStream());
            assertThatThrownBy(() -> write(TrailCriteria.none().withCase(number), "年度审计", format, broken()))
                    .isInstanceOf(UncheckedIOException.class);
        }
        assertThat(scratch()).isEqualTo(before);
    }

    private static Set<Path> scratch() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("event-log"))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> names(JsonNode types) {
        Set<String> names = new HashSet<>();
        types.forEach(type -> names.add(type.path("name").asText()));
        return names;
    }

    private static String one(Connection log, String sql) throws SQLException {
        try (Statement statement = log.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static OutputStream broken() {
        return new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                throw new IOException("the reader has gone");
            }
        };
    }

    @Test
    void the_trail_knows_of_an_excerpt_before_its_first_byte() {
        String number = registered();
        TrailCriteria told = TrailCriteria.none().withAction("trail.excerpt").withSubject(number);
        assertThatThrownBy(() -> write(TrailCriteria.none().withCase(number), "投诉核查", ExcerptFormat.CSV, broken()))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(found(told)).singleElement().satisfies(event -> assertThat(event.after())
                .containsEntry("purpose", "投诉核查")
                .containsEntry("case", number));
    }

    @Test
    void without_a_purpose_nothing_leaves_and_nothing_is_told() {
        String number = registered();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> write(TrailCriteria.none().withCase(number), "  ", ExcerptFormat.CSV, out))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(out.size()).isZero();
        assertThat(found(TrailCriteria.none().withAction("trail.excerpt").withSubject(number)))
                .isEmpty();
    }

    @Test
    void everybody_keeps_the_own_searches_alone() {
        String name = "查询" + UUID.randomUUID();
        office.as(AUDITOR, () -> {
            saved.keep(name, "action=case.");
            saved.keep(name, "action=card.");
            saved.keep("另一个", "");
            return null;
        });
        SavedSearch mine = office.as(AUDITOR, () -> saved.own()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(mine.question()).isEqualTo("action=card.");
        office.as("city.audit-admin", () -> {
            assertThat(saved.own()).isEmpty();
            assertThat(saved.rename(mine.id(), "不是我的")).isFalse();
            saved.delete(mine.id());
            return null;
        });
        office.as(AUDITOR, () -> {
            assertThat(saved.rename(mine.id(), "另一个")).isFalse();
            assertThat(saved.rename(mine.id(), "改名")).isTrue();
            assertThat(saved.own()).extracting(SavedSearch::name).containsExactlyInAnyOrder("另一个", "改名");
            saved.delete(mine.id());
            assertThat(saved.own()).hasSize(1);
            return null;
        });
    }
}
