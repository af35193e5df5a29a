package org.countypowers.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader reads in a printed paper, without white space. */
public final class PaperText {
    /** Radicals that share a glyph with a character and that no normal form unites with it. */
    private static final String RADICALS = "戶⺠⻓⻔⻆⻋⻅⻉⻚⻛⻜⻝⻢⻥⻩";

    private static final String CHARACTERS = "户民长门角车见贝页风飞食马鱼黄";

    private PaperText() {}

    /** Line by line across the page, as a letter is read. */
    public static String of(byte[] pdf) {
        return text(pdf, true);
    }

    /** Cell by cell, as a table is read. */
    public static String byCell(byte[] pdf) {
        return text(pdf, false);
    }

    /** Leaves the file under target/papers, where people look at it. */
    public static void keep(String name, byte[] pdf) {
        try {
            Files.createDirectories(Path.of("target/papers"));
            Files.write(Path.of("target/papers", name + ".pdf"), pdf);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(byte[] pdf, boolean byLine) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(byLine);
            return seen(stripper.getText(document));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One glyph serves 水 and the radical ⽔; a reader sees no difference. */
    public static String seen(String text) {
        String seen = Normalizer.normalize(text.replaceAll("\\s", ""), Normalizer.Form.NFKC);
        for (int at = 0; at < RADICALS.length(); at++) {
            seen = seen.replace(RADICALS.charAt(at), CHARACTERS.charAt(at));
        }
        return seen;
    }
}
