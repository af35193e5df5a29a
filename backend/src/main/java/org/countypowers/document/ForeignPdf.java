package org.countypowers.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.countypowers.document.BoundFile.Omitted;

/** A PDF that somebody handed in: it may be locked, broken, or made to do something when it is opened. */
final class ForeignPdf {
    /** All that a file needs to show its pages; scripts, attachments, forms and what happens on opening stay behind. */
    private static final Set<COSName> KEPT = Set.of(COSName.TYPE, COSName.PAGES, COSName.VERSION, COSName.OCPROPERTIES);

    /** What has an appearance that belongs to the page: seals and stamps, answers in a form, remarks. */
    private static final Set<String> SHOWN = Set.of(
            "Widget",
            "Stamp",
            "FreeText",
            "Highlight",
            "Underline",
            "StrikeOut",
            "Ink",
            "Line",
            "Square",
            "Circle",
            "Polygon",
            "PolyLine");

    private ForeignPdf() {}

    @FunctionalInterface
    interface Use {
        Optional<Omitted> of(PDDocument pdf) throws IOException;
    }

    /** @return why nothing came of it, or empty */
    static Optional<Omitted> read(Path file, Use use) {
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            pdf.setAllSecurityToBeRemoved(true);
            quieten(pdf);
            return use.of(pdf);
        } catch (InvalidPasswordException locked) {
            return Optional.of(Omitted.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // A file may be nested so deeply that reading it never ends.
            return Optional.of(Omitted.UNREADABLE);
        }
    }

    private static void quieten(PDDocument pdf) throws IOException {
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        new ArrayList<>(catalog.keySet())
                .stream().filter(key -> !KEPT.contains(key)).forEach(catalog::removeItem);
        for (PDPage page : pdf.getPages()) {
            page.getCOSObject().removeItem(COSName.AA);
            List<PDAnnotation> shown = new ArrayList<>();
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (SHOWN.contains(annotation.getSubtype())
                        && annotation.getNormalAppearanceStream() != null
                        && !annotation.isHidden()) {
                    shown.add(still(annotation));
                }
            }
            page.setAnnotations(shown);
        }
    }

    /** Keeps how it looks and nothing else; what was a field of a form is a stamp, since the form stays behind. */
    private static PDAnnotation still(PDAnnotation annotation) {
        COSDictionary dictionary = annotation.getCOSObject();
        Set<COSName> looks = Set.of(COSName.TYPE, COSName.RECT, COSName.AP, COSName.AS, COSName.F, COSName.OC);
        new ArrayList<>(dictionary.keySet())
                .stream().filter(key -> !looks.contains(key)).forEach(dictionary::removeItem);
        dictionary.setItem(COSName.SUBTYPE, COSName.getPDFName("Stamp"));
        return annotation;
    }
}
