package org.countypowers.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is brought, something is said about it, at its place and at once. */
class FlowBadInputTest {
    private static final String MODEL = "case-decision.bpmn";
    private static final String CONDITION = "${scheme == 'MAJOR'}";
    private static final String END = "</bpmn:process>";
    private static final FlowFiles SHIPPED = ShippedFlow.files("case-decision");

    @BeforeAll
    static void the_house_is_warm() {
        ShippedFlow.check(SHIPPED);
    }

    @Test
    void what_is_no_bpmn_is_named_so() {
        assertThat(errorsOf("hello")).containsExactly("model-xml ");
        assertThat(errorsOf("")).containsExactly("model-xml ");
        assertThat(errorsOf("<html/>")).containsExactly("model-bpmn ");
        String empty = SHIPPED.files().get(MODEL).replaceAll("(?s)<bpmn:process.*</bpmn:process>", "");
        assertThat(errorsOf(empty)).containsExactly("model-bpmn ");
    }

    @Test
    void fifty_megabytes_are_refused_unread() {
        assertThat(errorsOf("<a>" + "x".repeat(50_000_000) + "</a>")).containsExactly("model-xml ");
    }

    @Test
    void a_doctype_is_refused_whatever_it_declares() {
        String laughs = IntStream.range(1, 30)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "<!DOCTYPE d [<!ENTITY l0 \"ha\">", "]>"));
        assertThat(errorsOf(SHIPPED.files().get(MODEL).replaceFirst("\\?>", "?>" + laughs)))
                .containsExactly("model-xml ");
        assertThat(errorsOf(SHIPPED.files()
                        .get(MODEL)
                        .replaceFirst("\\?>", "?><!DOCTYPE d SYSTEM \"file:///etc/passwd\">")))
                .containsExactly("model-xml ");
    }

    @Test
    void a_document_deeper_than_any_model_is_refused() {
        assertThat(errorsOf("<a>".repeat(200_000) + "</a>".repeat(200_000))).containsExactly("model-xml ");
    }

    @Test
    void two_thousand_nodes_are_too_many_to_read() {
        String many = IntStream.range(0, 2000)
                .mapToObj(i -> "<bpmn:task id=\"T" + i + "\" name=\"x\" />")
                .collect(Collectors.joining());
        assertThat(errorsOf(SHIPPED.files().get(MODEL).replace(END, many + END)))
                .containsExactly("model-bpmn ");
    }

    @Test
    void as_many_nodes_as_are_allowed_are_checked_at_once() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 450; i++) {
            String kind =
                    List.of("parallelGateway", "exclusiveGateway", "userTask").get(i % 3);
            many.append("<bpmn:%s id=\"N%d\" name=\"x\" />".formatted(kind, i));
            for (int j = 1; j <= 3; j++) {
                many.append("<bpmn:sequenceFlow id=\"F%d_%d\" sourceRef=\"N%d\" targetRef=\"N%d\" />"
                        .formatted(i, j, i, (i * 7 + j * 13) % 450));
            }
        }
        assertThat(errorsOf(SHIPPED.files().get(MODEL).replace(END, many + END)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<bpmn:scriptTask id=\"Evil\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:scriptTask id=\"Evil\" scriptFormat=\"javascript\"/>",
                "<bpmn:serviceTask id=\"Evil\" camunda:class=\"java.lang.Runtime\"/>",
                "<bpmn:callActivity id=\"Evil\" calledElement=\"${x}\"/>",
            })
    void code_is_named_at_the_element_that_carries_it(String element) {
        assertThat(errorsOf(SHIPPED.files().get(MODEL).replace(END, element + END)))
                .contains("model-safety Evil");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('id')}",
                "${execution.processEngineServices.repositoryService.deleteDeployment('1')}",
            })
    void a_condition_that_is_code_is_named_at_its_flow(String attack) {
        assertThat(errorsOf(SHIPPED.files().get(MODEL).replace(CONDITION, attack)))
                .contains("model-safety Flow_LegalReviewAskedYes");
    }

    @Test
    void an_id_that_stands_twice_is_named() {
        String twice = SHIPPED.files().get(MODEL).replace("id=\"Task_LegalReview\"", "id=\"Task_ReviewApplication\"");
        assertThat(errorsOf(twice)).contains("unique-id Task_ReviewApplication");
    }

    @Test
    void a_procedure_without_a_model_is_named() {
        assertThat(ShippedFlow.errors(new FlowFiles("case-decision", java.util.Map.of(), SHIPPED.reader())))
                .containsExactly("model-exists ");
    }

    private static List<String> errorsOf(String model) {
        FlowFiles files = ShippedFlow.with(SHIPPED, MODEL, model);
        // Far beyond what any machine needs: only what grows without bound is a fault.
        return assertTimeout(Duration.ofSeconds(60), () -> ShippedFlow.errors(files)).stream()
                .filter(error -> !error.startsWith("form-"))
                .toList();
    }
}
