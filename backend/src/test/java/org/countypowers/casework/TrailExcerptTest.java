package org.countypowers.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countypowers.audit.SavedSearches;
import org.countypowers.audit.SavedSearches.SavedSearch;
import org.countypowers.audit.SealDesk;
import org.countypowers.audit.TrailCriteria;
import org.countypowers.audit.TrailEvent;
import org.countypowers.audit.TrailSearch;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.catalog.TableOutput.Format;
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

    private void write(TrailCriteria criteria, String purpose, Format format, OutputStream out) {
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
        write(ofCase, " 年度审计 ", Format.CSV, csv);
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
        write(ofCase, "年度审计", Format.XLSX, xlsx);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(events.size() + 1);
        }
    }

    @Test
    void the_trail_knows_of_an_excerpt_before_its_first_byte() {
        String number = registered();
        TrailCriteria told = TrailCriteria.none().withAction("trail.excerpt").withSubject(number);
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                throw new IOException("the reader has gone");
            }
        };
        assertThatThrownBy(() -> write(TrailCriteria.none().withCase(number), "投诉核查", Format.CSV, broken))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(found(told)).singleElement().satisfies(event -> assertThat(event.after())
                .containsEntry("purpose", "投诉核查")
                .containsEntry("case", number));
    }

    @Test
    void without_a_purpose_nothing_leaves_and_nothing_is_told() {
        String number = registered();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> write(TrailCriteria.none().withCase(number), "  ", Format.CSV, out))
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
