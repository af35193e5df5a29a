package org.countypowers.document;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Many files bound into one PDF: one numbering, a bookmark for each part, a mark on every page. What it holds lies on disk while it
 * grows; in memory is one part at a time and what a PDF's structure takes. Nothing that a bound file would do when opened survives.
 */
public final class BoundFile implements Closeable {
    private static final int MOST_PAGES = 5000;

    /** Why a file is not there as pages. */
    public enum Omitted {
        ENCRYPTED,
        UNREADABLE,
        TOO_LARGE
    }

    /** @param page its first, from 1, counted without what is put in front later */
    private record Part(String title, PDPage page) {}

    private final PDDocument whole = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final List<Part> parts = new ArrayList<>();
    private final Map<PDPage, String> headings = new HashMap<>();
    private final Map<String, PDComplexFileSpecification> handedAlong = new LinkedHashMap<>();

    /** How many pages a PDF of the application's own has. */
    public static int pages(byte[] pdf) throws IOException {
        try (PDDocument counted = Loader.loadPDF(pdf)) {
            return counted.getNumberOfPages();
        }
    }

    public int pages() {
        return whole.getNumberOfPages();
    }

    /** @throws IllegalStateException for what the application has printed itself and cannot be read */
    public void add(String title, byte[] pdf) throws IOException {
        int first = pages();
        try (PDDocument part = Loader.loadPDF(pdf, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            append(part);
        }
        begin(title, first);
    }

    /** A PDF from outside. @return why it has no pages here, or empty */
    public Optional<Omitted> addPdf(String title, Path file) throws IOException {
        int first = pages();
        Optional<Omitted> omitted = ForeignPdf.read(file, pdf -> {
            if (pdf.getNumberOfPages() == 0) {
                return Optional.of(Omitted.UNREADABLE);
            }
            if (first + pdf.getNumberOfPages() > MOST_PAGES) {
                return Optional.of(Omitted.TOO_LARGE);
            }
            append(pdf);
            return Optional.empty();
        });
        if (omitted.isPresent()) {
            while (pages() > first) {
                whole.removePage(pages() - 1);
            }
            return omitted;
        }
        begin(title, first);
        return omitted;
    }

    /** A picture on a page of its own, as fine as paper shows it. @return why it has no page here, or empty */
    public Optional<Omitted> addPicture(String title, Path file) throws IOException {
        int first = pages();
        if (first + 1 > MOST_PAGES) {
            return Optional.of(Omitted.TOO_LARGE);
        }
        PicturePage.Taken taken = PicturePage.read(file);
        BufferedImage picture = taken.picture();
        if (picture == null) {
            return Optional.of(taken.omitted());
        }
        PicturePage.add(picture, whole);
        begin(title, first);
        return Optional.empty();
    }

    /** A file that goes with it as it is, to be taken out by whoever reads. */
    public void handAlong(String name, Path file, String mediaType) throws IOException {
        PDComplexFileSpecification along = new PDComplexFileSpecification();
        along.setFile(name);
        along.setFileUnicode(name);
        try (InputStream bytes = Files.newInputStream(file)) {
            PDEmbeddedFile kept = new PDEmbeddedFile(whole, bytes, COSName.FLATE_DECODE);
            kept.setSubtype(mediaType);
            along.setEmbeddedFile(kept);
            along.setEmbeddedFileUnicode(kept);
        }
        handedAlong.put(String.format("%04d", handedAlong.size() + 1), along);
    }

    /** Puts a PDF in front of all that is there. */
    public void front(String title, byte[] pdf) throws IOException {
        int before = pages();
        add(title, pdf);
        Part part = parts.remove(parts.size() - 1);
        PDPageTree tree = whole.getPages();
        PDPage first = tree.get(0);
        List<PDPage> moved = new ArrayList<>();
        for (int no = before; no < pages(); no++) {
            moved.add(tree.get(no));
        }
        if (before > 0) {
            moved.forEach(tree::remove);
            moved.forEach(page -> tree.insertBefore(page, first));
        }
        parts.add(0, part);
    }

    /**
     * Marks every page with its number, its part and whose copy it is, and writes all to a file.
     *
     * @param running stands at the head of each page, before the part's title
     * @param mark goes across each page, a line each
     */
    public void save(Path file, String running, List<String> mark) throws IOException {
        PageStamp stamp = new PageStamp(whole, running, mark);
        String heading = "";
        int no = 0;
        for (PDPage page : whole.getPages()) {
            heading = headings.getOrDefault(page, heading);
            stamp.on(page, heading, ++no, pages());
        }
        bookmarks();
        if (!handedAlong.isEmpty()) {
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(handedAlong);
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(whole.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            whole.getDocumentCatalog().setNames(names);
        }
        whole.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        whole.save(file.toFile());
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }

    private void append(PDDocument part) throws IOException {
        new PDFMergerUtility().appendDocument(whole, part);
    }

    private void begin(String title, int first) {
        PDPage page = whole.getPage(first);
        parts.add(new Part(title, page));
        headings.put(page, title);
    }

    private void bookmarks() {
        PDDocumentOutline outline = new PDDocumentOutline();
        for (Part part : parts) {
            PDPageFitDestination there = new PDPageFitDestination();
            there.setPage(part.page());
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(part.title());
            item.setDestination(there);
            outline.addLast(item);
        }
        whole.getDocumentCatalog().setDocumentOutline(outline);
    }
}
