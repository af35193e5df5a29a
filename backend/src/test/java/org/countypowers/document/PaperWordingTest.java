package org.countypowers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.testing.PaperText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperWordingTest {
    private static final float RIGHT_EDGE = 595.3f - 26 * 72 / 25.4f;
    private static final float FOOT = 841.9f - 24 * 72 / 25.4f;

    private static final Map<PaperKind, List<String>> OPTIONAL = Map.ofEntries(
            Map.entry(PaperKind.TRANSFER_NOTICE, List.of("accepted")),
            Map.entry(PaperKind.DEMAND_FORM, List.of("batch")),
            Map.entry(PaperKind.EVALUATION_OPINION, List.of("opinion")),
            Map.entry(PaperKind.COMMENT_NOTICE, List.of("shortened", "pilotUntil")),
            Map.entry(PaperKind.LEGALITY_OPINION, List.of("risks")),
            Map.entry(PaperKind.REPLY, List.of("pilotUntil")),
            Map.entry(PaperKind.ANNOUNCEMENT, List.of("url", "effective", "pilotUntil")),
            Map.entry(PaperKind.HANDOVER_LIST, List.of("batch", "document")),
            Map.entry(PaperKind.ENTRUSTMENT, List.of("to", "url", "entrusterSignatory", "entrustedSignatory")),
            Map.entry(PaperKind.WITHDRAWAL, List.of("hearingOn", "legalOpinion")),
            Map.entry(PaperKind.REVOCATION, List.of("hearingOn", "legalOpinion")),
            Map.entry(PaperKind.FORFEITURE, List.of("hearingOn", "legalOpinion", "discussed")),
            Map.entry(PaperKind.CANCELLATION, List.of("weighing")),
            Map.entry(PaperKind.LICENCE_TRANSFER, List.of("validTo")),
            Map.entry(PaperKind.INSPECTION_APPROVAL, List.of("reason", "reference", "withheld")),
            Map.entry(
                    PaperKind.INSPECTION_RECORD,
                    List.of("legalGrounds", "requirements", "transferTo", "statement", "witness")),
            Map.entry(PaperKind.FILE_REVIEW, List.of("statement", "copy", "due")));

    private final PaperTemplates templates;

    PaperWordingTest() throws IOException {
        templates = new PaperTemplates();
    }

    @ParameterizedTest
    @EnumSource(
            value = PaperKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "RECEIPT",
                "ACCEPTANCE",
                "SUPPLEMENT_NOTICE",
                "NOT_REQUIRED",
                "NON_ACCEPTANCE",
                "RETURN_NOTICE",
                "GRANT",
                "REFUSAL",
                "SERVICE_RECORD"
            })
    void each_paper_of_the_procedure_says_all_that_it_is_told_and_stays_within_its_margins(PaperKind kind)
            throws IOException {
        Map<String, Object> fields = SamplePapers.of(kind);
        byte[] pdf = print(kind, fields);
        PaperText.keep(kind.name(), pdf);

        assertThat(PaperText.of(pdf) + PaperText.byCell(pdf))
                .contains(said(fields))
                .doesNotContain("null", "${", "[{");
        assertThat(outside(pdf)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PaperKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "RECEIPT",
                "ACCEPTANCE",
                "SUPPLEMENT_NOTICE",
                "NOT_REQUIRED",
                "NON_ACCEPTANCE",
                "RETURN_NOTICE",
                "GRANT",
                "REFUSAL",
                "SERVICE_RECORD"
            })
    void what_is_not_told_leaves_no_trace(PaperKind kind) {
        Map<String, Object> fields = SamplePapers.of(kind);
        fields.keySet().removeAll(OPTIONAL.getOrDefault(kind, List.of()));
        fields.replaceAll((name, value) -> value instanceof List<?> rows ? bare(rows) : value);

        assertThat(PaperText.byCell(print(kind, fields))).doesNotContain("null", "${");
    }

    @Test
    void the_head_of_a_long_table_stands_on_each_of_its_pages() throws IOException {
        Map<String, Object> fields = SamplePapers.of(PaperKind.DEMAND_FORM);
        byte[] pdf = print(PaperKind.DEMAND_FORM, fields);
        for (String page : pages(pdf)) {
            assertThat(page).containsOnlyOnce("五项条件说明");
        }
        assertThat(pages(pdf)).hasSizeGreaterThan(2);
    }

    @Test
    void a_row_longer_than_a_page_loses_nothing() throws IOException {
        Map<String, Object> fields = SamplePapers.of(PaperKind.REPLY);
        List<String> counties = new ArrayList<>();
        for (int at = 1; at <= 183; at++) {
            counties.add("县" + at + "号全称");
        }
        fields.put("rows", List.of(Map.of("matter", "取水许可", "form", "DIRECT_TRANSFER", "counties", counties)));
        byte[] pdf = print(PaperKind.REPLY, fields);
        PaperText.keep("REPLY_183", pdf);

        assertThat(PaperText.byCell(pdf)).contains("县1号全称", "县92号全称", "县183号全称", "四、原许可的变更、延续");
        assertThat(outside(pdf)).isEmpty();
    }

    @Test
    void what_nothing_can_print_is_left_out_of_rows_too() {
        Map<String, Object> fields = SamplePapers.of(PaperKind.RECALL_DECISION);
        fields.put("rows", List.of(Map.of("matter", "取水\u0000\u202E许可", "form", "ENTRUST")));
        assertThat(PaperText.byCell(print(PaperKind.RECALL_DECISION, fields))).contains("取水许可");
    }

    @ParameterizedTest
    @EnumSource(DelegationForm.class)
    void each_form_of_delegation_is_said_in_words(DelegationForm form) {
        Map<String, Object> fields = SamplePapers.of(PaperKind.RECALL_DECISION);
        fields.put("rows", List.of(Map.of("matter", "取水许可", "form", form.name())));
        assertThat(templates.write(PaperKind.RECALL_DECISION, "1", LocalDate.EPOCH, fields))
                .doesNotContain(form.name());
    }

    @Test
    void an_entrustment_says_what_the_law_wants_said() {
        String text = PaperText.of(print(PaperKind.ENTRUSTMENT, SamplePapers.of(PaperKind.ENTRUSTMENT)));
        assertThat(text)
                .contains("行政许可法》第二十四条", "以委托机关名义实施", "不得将委托事项再委托", "自2026年6月1日起至2029年5月31日止")
                .contains("监督和责任", "委托的解除", "签署人:王𠮷", "签署人:赵立")
                .doesNotContain("受托实施机关:");
    }

    private byte[] print(PaperKind kind, Map<String, ?> fields) {
        return new PaperPrinter().print(templates.write(kind, "川水函〔2026〕7号", LocalDate.of(2026, 4, 20), fields));
    }

    /** Every text and day among the fields; codes are said in words. */
    private static List<String> said(Object value) {
        List<String> found = new ArrayList<>();
        if (value instanceof Map<?, ?> fields) {
            fields.values().forEach(each -> found.addAll(said(each)));
        } else if (value instanceof Collection<?> many) {
            many.forEach(each -> found.addAll(said(each)));
        } else if (value instanceof String text && !text.matches("[A-Z_]+")) {
            found.add(PaperText.seen(text));
        } else if (value instanceof Integer number) {
            found.add(number.toString());
        } else if (value instanceof LocalDate day) {
            found.add(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
        }
        return found;
    }

    private static List<Object> bare(List<?> rows) {
        List<Object> bare = new ArrayList<>();
        for (Object row : rows) {
            if (row instanceof Map<?, ?> fields) {
                Map<Object, Object> left = new HashMap<>(fields);
                left.keySet().removeAll(List.of("entruster", "scope", "note", "by", "on", "name", "no"));
                bare.add(left);
            } else {
                bare.add(row);
            }
        }
        return bare;
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDFTextStripper stripper = new PDFTextStripper();
                int number = pages.size() + 1;
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                pages.add(PaperText.seen(stripper.getText(document)));
                assertThat(page.getMediaBox().getWidth()).isLessThan(600);
            }
        }
        return pages;
    }

    /** Characters beyond the right margin, or below the last line that is no page number. */
    private static String outside(byte[] pdf) throws IOException {
        StringBuilder found = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    boolean foot = at.getYDirAdj() > FOOT && !at.getUnicode().matches("[0-9/ ]");
                    if (at.getXDirAdj() + at.getWidthDirAdj() > RIGHT_EDGE + 1 || foot) {
                        found.append(at.getUnicode());
                    }
                    super.processTextPosition(at);
                }
            }.getText(document);
        }
        return found.toString().strip();
    }
}
