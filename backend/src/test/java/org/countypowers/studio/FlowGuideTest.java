package org.countypowers.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.countypowers.studio.domain.FlowModel;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.PaperText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the guide tells of the procedures that ship. */
abstract class FlowGuideTest {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Office office;

    @Autowired
    FlowGuide guides;

    @BeforeEach
    void open() {
        office.open();
    }

    @Test
    void steps_are_told_in_the_order_in_which_they_follow() {
        Guide guide = guide("case-decision");
        assertThat(guide.inForce()).isTrue();
        assertThat(guide.general()).isTrue();
        assertThat(guide.steps())
                .extracting(Guide.Step::id)
                .containsSubsequence(
                        "Task_FirstReview",
                        "Step_ForwardToDecider",
                        "Task_ExamineApplication",
                        "Task_ReviewApplication",
                        "Task_LegalReview",
                        "Task_ApproveDecision",
                        "Step_IssueDecision",
                        "Task_ServeDecision",
                        "Step_CloseCase");
    }

    @Test
    void a_step_says_who_does_it_as_what_it_is_signed_and_what_is_filled_in() throws IOException {
        Guide guide = guide("case-decision");
        Guide.Step approve = step(guide, "Task_ApproveDecision");
        GuideWords words = words();
        assertThat(words.who(guide, approve)).isEqualTo("审定机关的审定岗");
        assertThat(words.signature(approve)).isEqualTo("审定");
        assertThat(approve.fields()).isNotEmpty();
        assertThat(words.field(approve.fields().get(0))).contains("必填");
        assertThat(step(guide, "Step_IssueDecision").automatic().label()).isNotBlank();
        Guide handover = guide("power-handover");
        assertThat(handover.steps().stream()
                        .filter(step -> step.unit().equals("receivingBody"))
                        .map(step -> words.who(handover, step)))
                .allMatch(who -> who.startsWith("承接机关"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case-intake",
                "case-decision",
                "delegation-batch",
                "power-handover",
                "licence-proceeding",
                "feedback-case",
                "inspection-visit",
                "file-review"
            })
    void every_shipped_procedure_has_a_guide_on_paper_without_a_code_in_it(String key) throws IOException {
        Guide guide = guide(key);
        int people = (int)
                FlowModel.read(guide.model().getBytes(java.nio.charset.StandardCharsets.UTF_8)).userTasks().stream()
                        .count();
        assertThat(guide.steps().stream().filter(step -> step.automatic() == null))
                .hasSize(people);
        byte[] pdf = as("yuechi.window", () -> guides.print(guide, dictionary()));
        Files.createDirectories(Path.of("target/guides"));
        Files.write(Path.of("target/guides/" + key + ".pdf"), pdf);
        String text = PaperText.of(pdf);
        assertThat(text).contains("办理步骤", "流程图").doesNotContain("studio.", "Body", "Task_", "null");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var last = document.getPage(document.getNumberOfPages() - 1).getMediaBox();
            assertThat(last.getWidth()).as("the drawing lies across").isGreaterThan(last.getHeight());
        }
    }

    @Test
    void every_officer_reads_what_cases_have_begun_by_and_readers_of_releases_any() {
        int version = guide("case-decision").version();
        assertThat(as("yuechi.window", () -> guides.of("case-decision", version))
                        .version())
                .isEqualTo(version);
        assertThatThrownBy(() -> as("yuechi.window", () -> guides.of("case-decision", 4711)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> as("yuechi.window", () -> guides.inForce("of-nobody")))
                .isInstanceOf(NoSuchElementException.class);
    }

    private Guide guide(String key) {
        return as("yuechi.window", () -> guides.inForce(key)).orElseThrow();
    }

    private static Guide.Step step(Guide guide, String id) {
        return guide.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static GuideWords dictionary() {
        try {
            return words();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static GuideWords words() throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("../frontend/src/main/resources/vaadin-i18n/translations_zh.properties"))) {
            words.load(file);
        }
        return new GuideWords(
                (key, arguments) -> new MessageFormat(words.getProperty(key, "!" + key)).format(arguments));
    }

    private <T> T as(String username, Supplier<T> act) {
        return office.as(username, act);
    }

    @OnH2
    static class OnH2Test extends FlowGuideTest {}

    @OnMariaDb
    static class OnMariaDbTest extends FlowGuideTest {}
}
