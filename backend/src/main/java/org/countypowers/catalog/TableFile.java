package org.countypowers.catalog;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.ImportReport.RowError;

/** One table as an office sends it: an Excel file, or CSV in UTF-8 or in GB18030 as Chinese spreadsheets write it. */
public final class TableFile {
    /** Some ten times the whole catalogue. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Charset CHINESE = Charset.forName("GB18030");

    private TableFile() {}

    /** Keeps what can be kept of the rows, and says of each other one why. */
    public interface Import {
        ImportReport read(Reader csv) throws IOException;
    }

    /** A file that cannot be read at all is reported as its first line. */
    public static ImportReport load(byte[] file, Import rows) {
        if (file.length > MOST_BYTES) {
            return refused("import.tooLarge", String.valueOf(MOST_BYTES / 1024 / 1024));
        }
        if (XlsxSheet.looksLike(file)) {
            try {
                XlsxSheet sheet = XlsxSheet.read(file);
                return sheet.asInSheet(read(rows, sheet.csv()));
            } catch (CatalogRefused refused) {
                return refused(refused.key(), refused.arguments().toArray(String[]::new));
            }
        }
        if (XlsxSheet.looksOld(file)) {
            return refused("import.oldExcel");
        }
        if (binary(file)) {
            return refused("import.notXlsx");
        }
        return decode(file, StandardCharsets.UTF_8)
                .or(() -> decode(file, CHINESE))
                .map(text -> read(rows, text))
                .orElseGet(() -> refused("import.encoding"));
    }

    private static boolean binary(byte[] file) {
        for (byte each : file) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    private static ImportReport read(Import rows, String csv) {
        try (Reader reader = new StringReader(csv)) {
            return rows.read(reader);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ImportReport refused(String key, String... arguments) {
        return new ImportReport(0, List.of(new RowError(1, key, List.of(arguments))));
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }
}
