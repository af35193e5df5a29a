package org.countypowers.document.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of file that a case takes, each with its endings and the types that its bytes may show. */
public enum FileKind {
    PDF(List.of("pdf"), List.of("application/pdf"), "application/pdf", ""),
    JPEG(List.of("jpg", "jpeg"), List.of("image/jpeg"), "image/jpeg", ""),
    PNG(List.of("png"), List.of("image/png"), "image/png", ""),
    WORD(
            List.of("docx"),
            List.of("application/zip", "application/x-tika-ooxml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "word/"),
    EXCEL(
            List.of("xlsx"),
            List.of("application/zip", "application/x-tika-ooxml"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xl/"),
    OFD(List.of("ofd"), List.of("application/zip"), "application/ofd", "OFD.xml"),
    OLD_OFFICE(List.of("doc", "xls"), List.of("application/x-tika-msoffice"), "application/msword", "");

    private final List<String> endings;
    private final List<String> shown;
    private final String mediaType;
    private final String entry;

    FileKind(List<String> endings, List<String> shown, String mediaType, String entry) {
        this.endings = endings;
        this.shown = shown;
        this.mediaType = mediaType;
        this.entry = entry;
    }

    public static Optional<FileKind> named(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }

    /** Whether a file recognised as this type, which begins so, may carry a name of this kind. */
    public boolean allows(String detected, byte[] beginning) {
        return shown.contains(detected) && (entry.isEmpty() || ZippedKinds.contains(beginning, entry));
    }

    public String mediaType() {
        return mediaType;
    }

    public static List<String> allEndings() {
        return Arrays.stream(values()).flatMap(kind -> kind.endings.stream()).toList();
    }
}
