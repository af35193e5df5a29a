package org.countypowers.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.casework.CaseRecord;
import org.countypowers.casework.CaseRecords;
import org.countypowers.catalog.Matters;
import org.countypowers.document.Attachment;
import org.countypowers.document.BoundFile;
import org.countypowers.document.BoundFile.Omitted;
import org.springframework.stereotype.Component;

/** The files of a case in a pack: as pages where they can be, as they are otherwise; each is named with its hash. */
@Component
class PackMaterials {
    private static final String PDF = "application/pdf";
    private static final String PICTURE = "image/";

    private final CaseRecords records;
    private final Matters matters;

    PackMaterials(CaseRecords records, Matters matters) {
        this.records = records;
        this.matters = matters;
    }

    /** @param folder where one file at a time is laid down */
    void add(CaseRecord record, BoundFile bound, PackIndex index, Path folder, ReplayWords words) throws IOException {
        List<String> names = matters.matter(record.matterId()).materials();
        List<Attachment> files = records.files(record.id()).stream()
                .sorted(Comparator.comparing(
                                (Attachment file) -> file.material() == 0 ? Integer.MAX_VALUE : file.material())
                        .thenComparing(Attachment::id))
                .toList();
        if (files.isEmpty()) {
            index.noPages(words.of("replay.pack.materials"), words.of("replay.pack.materials.none"));
        }
        for (Attachment file : files) {
            String material = file.material() == 0 || file.material() > names.size()
                    ? words.of("case.material.other")
                    : names.get(file.material() - 1);
            String title = words.of("replay.pack.material", material, file.fileName());
            Path laid = folder.resolve("material");
            String problem = lay(record.id(), file, laid);
            if (problem.isEmpty()) {
                add(file, title, laid, bound, index, words);
            } else {
                index.noPages(title, words.of(problem, file.hash()));
            }
            Files.deleteIfExists(laid);
        }
    }

    private static void add(
            Attachment file, String title, Path laid, BoundFile bound, PackIndex index, ReplayWords words)
            throws IOException {
        int first = bound.pages() + 1;
        Optional<Omitted> omitted = Optional.empty();
        boolean hasPages = true;
        if (file.mediaType().equals(PDF)) {
            omitted = bound.addPdf(title, laid);
        } else if (file.mediaType().startsWith(PICTURE)) {
            omitted = bound.addPicture(title, laid);
        } else {
            hasPages = false;
        }
        if (hasPages && omitted.isEmpty()) {
            index.pages(title, first, bound.pages(), words.of("replay.pack.hash", file.hash()));
            return;
        }
        bound.handAlong(file.fileName(), laid, file.mediaType());
        String why = omitted.map(Omitted::name).orElse("KIND");
        index.noPages(title, words.of("replay.pack.omitted." + why, file.hash()));
    }

    /** @return what is wrong with the kept file, or '' */
    private String lay(long caseId, Attachment file, Path to) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = records.openFile(caseId, file.id());
                OutputStream out = Files.newOutputStream(to)) {
            new DigestInputStream(bytes, digest).transferTo(out);
        } catch (NoSuchElementException gone) {
            return "replay.pack.gone";
        }
        return HexFormat.of().formatHex(digest.digest()).equals(file.hash()) ? "" : "replay.pack.altered";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
