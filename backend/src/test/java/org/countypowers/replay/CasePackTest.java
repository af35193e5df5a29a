package org.countypowers.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.CaseRefused;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.PaperText;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@OnH2
class CasePackTest {
    private static final String LEGAL = "yuechi.legal";

    @Autowired
    Office office;

    @Autowired
    ReplayedCases made;

    @Autowired
    CasePack packs;

    @Autowired
    Trail trail;

    @Autowired
    Sql sql;

    @BeforeEach
    void openTheOffice() {
        office.open();
    }

    @Test
    void the_whole_file_is_one_pdf_with_an_index_that_finds_its_pages() throws Exception {
        long id = made.granted(Map.of("申请.pdf", pdf(2), "说明.docx", zip("word/document.xml")));
        byte[] pack = pack(LEGAL, id, "行政复议答复");
        PaperText.keep("CASE_PACK", pack);
        String text = PaperText.byCell(pack);
        assertThat(text)
                .contains("行政复议、行政诉讼应诉案卷", "岳池县人民政府", "岳池县人民法院", "岳池县水利局")
                .contains("准予行政许可决定书", "取水量合理", "送达回证", "直接送达", "川府令〔2025〕第12号")
                .contains("11010519491231002X", "13812345678", "证件号码与收件时留痕一致")
                .contains("决定期限", "留痕链完整", "建议准予", "用途:行政复议答复")
                .doesNotContain("${", "null");
        try (PDDocument read = Loader.loadPDF(pack)) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    read.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                int page = read.getPages().indexOf(item.findDestinationPage(read)) + 1;
                if (titles.size() > 2) {
                    assertThat(text).contains(PaperText.seen(item.getTitle()) + page);
                }
            }
            assertThat(titles).contains("目录", "决定及理由", "申请登记表", "送达证据", "权力依据", "期限计算说明");
            assertThat(read.getDocumentCatalog().getNames().getEmbeddedFiles().getNames())
                    .hasSize(3);
            assertThat(text).contains(read.getNumberOfPages() + "/" + read.getNumberOfPages());
        }
    }

    @Test
    void the_trail_knows_why_it_was_made_and_by_which_hash_the_copy_is_told() throws Exception {
        long id = made.accepted();
        byte[] pack = pack(LEGAL, id, "出庭应诉");
        assertThat(told(id, "replay.pack")).singleElement().satisfies(event -> assertThat(event.after())
                .containsEntry("purpose", "出庭应诉"));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pack));
        assertThat(told(id, "replay.packed")).singleElement().satisfies(event -> assertThat(event.after())
                .containsEntry("hash", hash));
    }

    @Test
    void a_case_without_a_decision_is_packed_and_says_so() {
        String text = PaperText.byCell(pack(LEGAL, made.accepted(), "不作为复议"));
        assertThat(text).contains("本案尚未作出准予或者不予的决定", "尚未作出决定:不服不作为", "没有送达记录", "没有上传文件");
    }

    @Test
    void locked_and_broken_materials_are_named_with_their_hashes_and_handed_along() throws Exception {
        long id = made.accepted();
        made.attach(id, 1, "加密.pdf", locked());
        made.attach(id, 1, "损坏.pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII));
        byte[] pack = pack(LEGAL, id, "行政复议");
        assertThat(PaperText.byCell(pack)).contains("文件有密码", "文件损坏", firstAlong(pack));
        try (PDDocument read = Loader.loadPDF(pack)) {
            assertThat(read.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .values())
                    .extracting(each -> each.getFileUnicode())
                    .contains("加密.pdf", "损坏.pdf");
        }
    }

    @Test
    void a_material_altered_in_the_store_is_not_bound_and_called_altered() throws Exception {
        long id = made.accepted();
        byte[] bytes = pdf(1);
        made.attach(id, 1, "合同.pdf", bytes);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        Path kept = Path.of("target/files", hash.substring(0, 2), hash);
        byte[] before = Files.readAllBytes(kept);
        try {
            Files.write(kept, pdf(2));
            assertThat(PaperText.byCell(pack(LEGAL, id, "行政复议"))).contains("文件已被改动");
        } finally {
            Files.write(kept, before);
        }
    }

    @Test
    void advice_of_the_legal_unit_is_named_and_its_words_stay_inside() {
        long id = made.granted();
        sql.update(
                "update case_opinion set step = 'Task_LegalReview', opinion = '内部意见不外传' where case_id = ? and step ="
                        + " 'Task_ReviewApplication'",
                id);
        assertThat(PaperText.byCell(pack(LEGAL, id, "行政复议")))
                .contains("政府信息公开条例第十六条")
                .doesNotContain("内部意见不外传");
    }

    @Test
    void without_a_purpose_or_out_of_scope_nothing_is_bound() {
        long id = made.accepted();
        assertThatThrownBy(() -> pack(LEGAL, id, " ")).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> pack("wusheng.legal", id, "复议")).isInstanceOf(NoSuchElementException.class);
        Stream.of("yuechi.handler", "yuechi.approver", "city.audit-admin")
                .forEach(other -> assertThatThrownBy(() -> pack(other, id, "复议"))
                        .as(other)
                        .isInstanceOf(AccessDeniedException.class));
        assertThat(told(id, "replay.pack")).isEmpty();
    }

    @Test
    void nothing_is_left_on_disk_when_the_reader_has_gone() throws IOException {
        long id = made.accepted();
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                throw new IOException("the reader has gone");
            }
        };
        assertThatThrownBy(() -> office.as(LEGAL, () -> write(id, "复议", gone)))
                .isInstanceOf(UncheckedIOException.class);
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("case-pack")))
                    .isEmpty();
        }
    }

    private byte[] pack(String maker, long id, String purpose) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        office.as(maker, () -> write(id, purpose, out));
        return out.toByteArray();
    }

    private Void write(long id, String purpose, OutputStream out) {
        try {
            packs.write(id, purpose, ReplayedCases.CHINESE, out);
            return null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<TrailEvent> told(long id, String action) {
        return trail.read(org.countypowers.audit.Stream.ofCase(id), 0, 200).stream()
                .filter(event -> event.action().equals(action))
                .toList();
    }

    /** The hash of the first file that goes along. */
    private static String firstAlong(byte[] pack) throws IOException {
        try (PDDocument read = Loader.loadPDF(pack)) {
            byte[] along = read.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .values()
                    .iterator()
                    .next()
                    .getEmbeddedFile()
                    .toByteArray();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(along));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int no = 0; no < pages; no++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] locked() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(1))) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        return bytes.toByteArray();
    }
}
