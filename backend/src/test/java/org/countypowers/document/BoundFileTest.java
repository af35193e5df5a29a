package org.countypowers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.countypowers.document.BoundFile.Omitted;
import org.countypowers.testing.PaperText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundFileTest {
    private static final List<String> MARK = List.of("制作人 高文静", "用途：行政复议");

    @TempDir
    Path folder;

    @Test
    void parts_follow_each_other_under_one_numbering_with_a_bookmark_each() throws IOException {
        Path bound = folder.resolve("bound.pdf");
        try (BoundFile file = new BoundFile()) {
            file.add("决定", pdf(2));
            assertThat(file.addPdf("材料 𠮷", laid("a.pdf", pdf(3)))).isEmpty();
            file.front("目录", pdf(1));
            file.save(bound, "5116-1", MARK);
        }
        try (PDDocument read = Loader.loadPDF(bound.toFile())) {
            assertThat(read.getNumberOfPages()).isEqualTo(6);
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= 6; page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(PaperText.seen(text.getText(read))).contains(page + "/6", "高文静", "行政复议");
            }
            assertThat(bookmarks(read)).containsExactly("目录 1", "决定 2", "材料 𠮷 4");
        }
    }

    @Test
    void a_locked_or_broken_pdf_has_no_pages_and_leaves_the_rest_whole() throws IOException {
        Path bound = folder.resolve("bound.pdf");
        try (BoundFile file = new BoundFile()) {
            file.add("决定", pdf(1));
            assertThat(file.addPdf("锁", laid("locked.pdf", locked()))).contains(Omitted.ENCRYPTED);
            assertThat(file.addPdf("坏", laid("broken.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII))))
                    .contains(Omitted.UNREADABLE);
            byte[] half = pdf(4);
            assertThat(file.addPdf("截", laid("half.pdf", java.util.Arrays.copyOf(half, half.length / 3))))
                    .contains(Omitted.UNREADABLE);
            String deep = "%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer<</Root 1 0 R>>\n";
            assertThat(file.addPdf("深", laid("deep.pdf", deep.getBytes(StandardCharsets.US_ASCII))))
                    .contains(Omitted.UNREADABLE);
            file.save(bound, "1", MARK);
        }
        try (PDDocument read = Loader.loadPDF(bound.toFile())) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void what_a_pdf_would_do_when_opened_stays_behind_and_its_stamp_is_seen() throws IOException {
        Path bound = folder.resolve("bound.pdf");
        try (BoundFile file = new BoundFile()) {
            assertThat(file.addPdf("材料", laid("acting.pdf", acting()))).isEmpty();
            file.save(bound, "1", MARK);
        }
        String all = Files.readString(bound, StandardCharsets.ISO_8859_1);
        assertThat(all).doesNotContain("JavaScript").doesNotContain("OpenAction");
        try (PDDocument read = Loader.loadPDF(bound.toFile())) {
            assertThat(read.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(read.getPage(0).getAnnotations()).singleElement().satisfies(stamp -> {
                assertThat(stamp.getSubtype()).isEqualTo("Stamp");
                assertThat(stamp.getNormalAppearanceStream()).isNotNull();
                assertThat(stamp.getCOSObject().containsKey(COSName.A)).isFalse();
            });
        }
    }

    @Test
    void a_turned_page_is_numbered_where_a_reader_looks() throws IOException {
        Path bound = folder.resolve("bound.pdf");
        try (BoundFile file = new BoundFile()) {
            for (int turn : List.of(90, 180, 270)) {
                file.addPdf("图", laid("turned.pdf", turned(turn)));
            }
            file.save(bound, "1", MARK);
        }
        try (PDDocument read = Loader.loadPDF(bound.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= 3; page++) {
                List<TextPosition> number = number(read, page, page + " / 3");
                TextPosition first = number.get(0);
                boolean broad = read.getPage(page - 1).getRotation() % 180 != 0;
                PDRectangle sheet = read.getPage(page - 1).getMediaBox();
                float width = broad ? sheet.getHeight() : sheet.getWidth();
                float height = broad ? sheet.getWidth() : sheet.getHeight();
                assertThat(first.getXDirAdj() / width).as("page " + page).isGreaterThan(0.9f);
                assertThat(first.getYDirAdj() / height).as("page " + page).isGreaterThan(0.95f);
            }
        }
    }

    @Test
    void a_huge_picture_is_made_smaller_while_it_is_read_and_one_that_only_claims_to_be_huge_is_left_out()
            throws IOException {
        Path bound = folder.resolve("bound.pdf");
        try (BoundFile file = new BoundFile()) {
            assertThat(file.addPicture("大图", png(12_000, 9_000))).isEmpty();
            assertThat(file.addPicture("炸弹", png(40_000, 1))).contains(Omitted.TOO_LARGE);
            assertThat(file.addPicture("炸弹", png(20_000, 20_000))).contains(Omitted.TOO_LARGE);
            assertThat(file.addPicture(
                            "坏", laid("broken.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})))
                    .contains(Omitted.UNREADABLE);
            assertThat(file.addPicture("无", laid("none.jpg", new byte[] {1, 2, 3})))
                    .contains(Omitted.UNREADABLE);
            file.save(bound, "1", MARK);
        }
        try (PDDocument read = Loader.loadPDF(bound.toFile())) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            PDRectangle page = read.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isGreaterThan(page.getHeight());
        }
        assertThat(Files.size(bound)).isLessThan(20_000_000);
    }

    @Test
    void a_picture_stands_on_its_page() throws IOException {
        BufferedImage photo = new BufferedImage(40, 60, BufferedImage.TYPE_INT_ARGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(photo, "png", bytes);
        try (BoundFile file = new BoundFile()) {
            assertThat(file.addPicture("照片", laid("photo.png", bytes.toByteArray())))
                    .isEmpty();
            assertThat(file.pages()).isEqualTo(1);
        }
    }

    @Test
    void what_cannot_be_pages_goes_along_as_it_is() throws IOException {
        Path bound = folder.resolve("bound.pdf");
        byte[] word = "a document".getBytes(StandardCharsets.US_ASCII);
        try (BoundFile file = new BoundFile()) {
            file.add("决定", pdf(1));
            file.handAlong("说明.docx", laid("a.docx", word), "application/msword");
            file.handAlong("说明.docx", laid("b.docx", word), "application/msword");
            file.save(bound, "1", MARK);
        }
        try (PDDocument read = Loader.loadPDF(bound.toFile())) {
            var along = read.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(along).hasSize(2);
            assertThat(along.values()).allSatisfy(each -> {
                assertThat(each.getFileUnicode()).isEqualTo("说明.docx");
                assertThat(each.getEmbeddedFile().toByteArray()).isEqualTo(word);
            });
        }
    }

    @Test
    void more_pages_than_anybody_reads_are_left_out() throws IOException {
        try (BoundFile file = new BoundFile()) {
            assertThat(file.addPdf("册", laid("long.pdf", pdf(5001)))).contains(Omitted.TOO_LARGE);
            assertThat(file.pages()).isZero();
        }
    }

    /** Where the page's number stands for a reader, who turns the page. */
    private static List<TextPosition> number(PDDocument read, int page, String number) throws IOException {
        List<TextPosition> found = new ArrayList<>();
        PDFTextStripper seen = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                if (text.equals(number)) {
                    found.addAll(positions);
                }
            }
        };
        seen.setStartPage(page);
        seen.setEndPage(page);
        seen.getText(read);
        return found;
    }

    private static List<String> bookmarks(PDDocument read) throws IOException {
        List<String> bookmarks = new ArrayList<>();
        for (PDOutlineItem item : read.getDocumentCatalog().getDocumentOutline().children()) {
            int page = read.getPages().indexOf(item.findDestinationPage(read)) + 1;
            bookmarks.add(item.getTitle() + " " + page);
        }
        return bookmarks;
    }

    private Path laid(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    static byte[] pdf(int pages) throws IOException {
        try (PDDocument made = new PDDocument()) {
            for (int no = 1; no <= pages; no++) {
                PDPage page = new PDPage(PDRectangle.A4);
                made.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(made, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(100, 700);
                    content.showText("page");
                    content.endText();
                }
            }
            return bytes(made);
        }
    }

    static byte[] locked() throws IOException {
        try (PDDocument made = Loader.loadPDF(pdf(2))) {
            made.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(made);
        }
    }

    private static byte[] turned(int degrees) throws IOException {
        try (PDDocument made = Loader.loadPDF(pdf(1))) {
            made.getPage(0).setRotation(degrees);
            return bytes(made);
        }
    }

    private static byte[] acting() throws IOException {
        try (PDDocument made = Loader.loadPDF(pdf(1))) {
            made.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            PDAnnotationRubberStamp seal = new PDAnnotationRubberStamp();
            seal.setRectangle(new PDRectangle(50, 50, 80, 80));
            PDAppearanceStream look = new PDAppearanceStream(made);
            look.setBBox(new PDRectangle(80, 80));
            PDAppearanceDictionary looks = new PDAppearanceDictionary();
            looks.setNormalAppearance(look);
            seal.setAppearance(looks);
            seal.getCOSObject().setItem(COSName.A, new PDActionJavaScript("app.alert(2)"));
            PDAnnotationFileAttachment attachment = new PDAnnotationFileAttachment();
            attachment.setRectangle(new PDRectangle(10, 10, 20, 20));
            made.getPage(0).setAnnotations(List.of(seal, attachment));
            return bytes(made);
        }
    }

    private static byte[] bytes(PDDocument made) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        made.save(bytes);
        return bytes.toByteArray();
    }

    /** Grey and empty: small as a file, whatever it is when it is read. */
    private Path png(int width, int height) throws IOException {
        Path file = folder.resolve(width + "x" + height + ".png");
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(rows, new Deflater(Deflater.BEST_SPEED))) {
            byte[] row = new byte[width + 1];
            // One that is refused by its size alone is never read so far.
            for (int no = 0; no < Math.min(height, 9_000); no++) {
                deflated.write(row);
            }
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            head.write(number(width));
            head.write(number(height));
            head.write(new byte[] {8, 0, 0, 0, 0});
            chunk("IHDR", head.toByteArray(), out);
            chunk("IDAT", rows.toByteArray(), out);
            chunk("IEND", new byte[0], out);
        }
        return file;
    }

    private static void chunk(String name, byte[] bytes, OutputStream out) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.US_ASCII));
        sum.update(bytes);
        out.write(number(bytes.length));
        out.write(name.getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write(number((int) sum.getValue()));
    }

    private static byte[] number(int value) {
        return new byte[] {(byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value};
    }
}
