package org.countypowers.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.demo.DemoOffice;
import org.countypowers.document.Attachment;
import org.countypowers.document.DocumentRefused;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.PaperText;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

abstract class PapersOfCaseTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Sql sql;

    @Autowired
    Office office;

    @Autowired
    CaseMaterials materials;

    @Autowired
    Trail trail;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void openTheOffice() {
        office.open();
    }

    @Test
    void each_act_that_the_law_wants_in_writing_leaves_its_paper() {
        long id = granted();
        List<Paper> papers = office.as("yuechi.handler", () -> materials.papers(id));
        assertThat(papers)
                .extracting(Paper::kind)
                .containsExactly(
                        PaperKind.RECEIPT,
                        PaperKind.SUPPLEMENT_NOTICE,
                        PaperKind.RECEIPT,
                        PaperKind.ACCEPTANCE,
                        PaperKind.GRANT,
                        PaperKind.SERVICE_RECORD);

        String receipt = text(id, papers.get(0));
        assertThat(receipt).contains("申请材料接收凭证", "𠮷野家岳池分店", "2026年3月13日");
        String notice = text(id, papers.get(1));
        assertThat(notice).contains("补正材料一次性告知书", "请补交利害关系说明", "第三十二条第一款第四项");
        String acceptance = text(id, papers.get(3));
        assertThat(acceptance).contains("行政许可受理通知书", "自2026年3月9日起受理");
        String grant = text(id, papers.get(4));
        assertThat(grant)
                .contains("准予行政许可决定书", "岳池县水利局(印章)", "110105********002X", "有效期", "2029年3月9日")
                .contains("向岳池县人民政府申请行政复议", "向岳池县人民法院提起行政诉讼")
                .doesNotContain("11010519491231002X", "null", "${");
        assertThat(text(id, papers.get(5))).contains("送达回证", papers.get(4).number(), "直接送达");
        assertThat(trail.firstBroken(Stream.ofCase(id))).isZero();
    }

    @Test
    void papers_carry_their_fonts_with_the_rare_character_of_a_name() throws IOException {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        Paper receipt = office.as("yuechi.window", () -> materials.papers(id)).get(0);
        byte[] pdf = office.as("yuechi.window", () -> materials.print(id, receipt.id()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void a_paper_opened_twice_is_the_same_file() {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        Paper receipt = office.as("yuechi.window", () -> materials.papers(id)).get(0);
        byte[] first = office.as("yuechi.window", () -> materials.print(id, receipt.id()));
        assertThat(office.as("yuechi.window", () -> materials.print(id, receipt.id())))
                .isEqualTo(first);
    }

    @Test
    void a_paper_whose_text_was_altered_is_not_printed() {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        Paper receipt = office.as("yuechi.window", () -> materials.papers(id)).get(0);
        sql.update("update paper set content = concat(content, ' ') where id = ?", receipt.id());
        assertThatThrownBy(() -> office.as("yuechi.window", () -> materials.print(id, receipt.id())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void numbers_of_an_organ_s_papers_have_no_gap() {
        long one = accepted();
        long other = accepted();
        assertThat(serial(number(other, PaperKind.ACCEPTANCE)))
                .isEqualTo(serial(number(one, PaperKind.ACCEPTANCE)) + 1);
    }

    @Test
    void who_is_not_concerned_reads_neither_papers_nor_files() {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        Paper receipt = office.as("yuechi.window", () -> materials.papers(id)).get(0);
        assertThatThrownBy(() -> office.as("wusheng.handler", () -> materials.papers(id)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> office.as("wusheng.handler", () -> materials.print(id, receipt.id())))
                .isInstanceOf(NoSuchElementException.class);
        long foreign = office.register("wusheng.window", "XK-069", DemoOffice.WUSHENG);
        assertThatThrownBy(() -> office.as("wusheng.window", () -> materials.print(foreign, receipt.id())))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_material_comes_back_as_it_was_handed_in() throws IOException {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        add(id, "../..\\申请书 𠮷.PDF", PDF);
        Attachment kept =
                office.as("yuechi.window", () -> materials.attachments(id)).get(0);
        assertThat(kept.fileName()).isEqualTo("申请书 𠮷.PDF");
        try (InputStream bytes = office.as("yuechi.window", () -> materials.open(id, kept.id()))) {
            assertThat(bytes.readAllBytes()).isEqualTo(PDF);
        }
        assertThat(trail.read(Stream.ofCase(id), 0, 50))
                .anyMatch(event ->
                        event.action().equals("case.attach") && event.after().containsValue(kept.hash()));
    }

    @Test
    void a_file_of_another_kind_than_its_name_is_refused_and_nothing_is_kept() throws IOException {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        refused(id, "申请书.pdf", "MZ this is a program".getBytes(StandardCharsets.US_ASCII), "document.error.otherKind");
        refused(id, "照片.png", PDF, "document.error.otherKind");
        refused(id, "程序.exe", PDF, "document.error.kind");
        refused(id, "无后缀", PDF, "document.error.kind");
        refused(id, "空.pdf", new byte[0], "document.error.empty");
        refused(id, "页面.docx", "<html><script>".getBytes(StandardCharsets.US_ASCII), "document.error.otherKind");
        refused(id, "压缩包.docx", zip("virus.exe"), "document.error.otherKind");
        add(id, "说明.docx", zip("word/document.xml"));
        assertThat(office.as("yuechi.window", () -> materials.attachments(id))).hasSize(1);
    }

    @Test
    void a_file_too_large_is_refused_and_leaves_nothing_behind() throws IOException {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < PDF.length ? PDF[at++] : 32;
            }
        };
        assertThatThrownBy(() -> office.as("yuechi.window", () -> {
                    materials.add(id, 1, "大.pdf", endless);
                    return null;
                }))
                .hasMessage("document.error.tooLarge");
        try (var left = Files.walk(Path.of("target/files"))) {
            assertThat(left.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void others_work_on_a_case_while_a_file_arrives() {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        InputStream slow = new ByteArrayInputStream(PDF) {
            private boolean asked;

            @Override
            public synchronized int read(byte[] to, int from, int length) {
                if (!asked) {
                    asked = true;
                    CompletableFuture.runAsync(() -> sql.update("update case_file set title = '新' where id = ?", id))
                            .orTimeout(5, TimeUnit.SECONDS)
                            .join();
                }
                return super.read(to, from, length);
            }
        };
        office.as("yuechi.window", () -> {
            materials.add(id, 1, "说明.pdf", slow);
            return null;
        });
        assertThat(office.as("yuechi.window", () -> materials.attachments(id))).hasSize(1);
    }

    @Test
    void a_refusal_to_accept_names_the_proper_organ() {
        assertThat(text(refusedAcceptance(), PaperKind.NON_ACCEPTANCE)).contains("不予受理决定书", "请向省水利厅申请");
    }

    private long refusedAcceptance() {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        office.complete(
                "yuechi.handler",
                id,
                Map.of(
                        "outcome",
                        "refuse",
                        "refusalGround",
                        "notThisOrgan",
                        "properOrgan",
                        "省水利厅",
                        "opinion",
                        "取水口在省界"));
        return id;
    }

    private long accepted() {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        office.complete("yuechi.handler", id, Map.of("outcome", "accept", "opinion", "材料齐全"));
        return id;
    }

    private long granted() {
        long[] id = new long[1];
        office.on(LocalDate.of(2026, 3, 6), () -> {
            id[0] = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
            office.complete(
                    "yuechi.handler",
                    id[0],
                    Map.of(
                            "outcome",
                            "supplement",
                            "supplementMaterials",
                            List.of("3"),
                            "supplementRequirement",
                            "请补交利害关系说明",
                            "opinion",
                            "需补正"));
        });
        office.on(LocalDate.of(2026, 3, 9), () -> {
            office.complete(
                    "yuechi.window", id[0], Map.of("outcome", "received", "received", List.of("3"), "opinion", "已收齐"));
            office.complete("yuechi.handler", id[0], Map.of("outcome", "accept", "opinion", "材料齐全"));
            office.complete(
                    "yuechi.handler",
                    id[0],
                    Map.of(
                            "outcome",
                            "grant",
                            "factsFound",
                            "取水量合理",
                            "legalGrounds",
                            "《水法》第七条",
                            "conditions",
                            "年取水量不超过 2 万立方米",
                            "validUntil",
                            "2029-03-09",
                            "opinion",
                            "建议准予"));
            office.complete("yuechi.reviewer", id[0], Map.of("outcome", "passed", "opinion", "同意"));
            office.complete("yuechi.approver", id[0], Map.of("outcome", "grant", "opinion", "同意"));
            office.complete(
                    "yuechi.window",
                    id[0],
                    Map.of(
                            "outcome",
                            "served",
                            "method",
                            "DIRECT",
                            "recipient",
                            "𠮷野家岳池分店",
                            "servedOn",
                            "2026-03-09",
                            "opinion",
                            "当面送达"));
        });
        return id[0];
    }

    private void add(long id, String name, byte[] bytes) {
        office.as("yuechi.window", () -> {
            materials.add(id, 1, name, new ByteArrayInputStream(bytes));
            return null;
        });
    }

    private void refused(long id, String name, byte[] bytes, String why) {
        assertThatThrownBy(() -> add(id, name, bytes))
                .as(name)
                .isInstanceOf(DocumentRefused.class)
                .hasMessage(why);
    }

    private String number(long id, PaperKind kind) {
        return office.as("yuechi.handler", () -> materials.papers(id)).stream()
                .filter(paper -> paper.kind() == kind)
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static int serial(String number) {
        return Integer.parseInt(number.replaceAll(".*第|号", ""));
    }

    private String text(long id, PaperKind kind) {
        Paper found = office.as("yuechi.handler", () -> materials.papers(id)).stream()
                .filter(paper -> paper.kind() == kind)
                .findFirst()
                .orElseThrow();
        return text(id, found);
    }

    private String text(long id, Paper paper) {
        byte[] pdf = office.as("yuechi.handler", () -> materials.print(id, paper.id()));
        PaperText.keep(paper.kind().name(), pdf);
        return PaperText.of(pdf);
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        return bytes.toByteArray();
    }

    @OnH2
    static class H2Test extends PapersOfCaseTest {}

    @OnMariaDb
    static class MariaDbTest extends PapersOfCaseTest {}
}
