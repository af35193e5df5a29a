package org.countypowers.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.countypowers.audit.domain.Chain;

/** An export that somebody unpacked, changed and packed again, with or without a manifest that says so. */
final class EditedExport {
    private static final String MANIFEST = "manifest.json";

    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> hashes = new LinkedHashMap<>();

    EditedExport(Path export) throws IOException {
        try (ZipFile zip = new ZipFile(export.toFile())) {
            for (ZipEntry each : Collections.list(zip.entries())) {
                files.put(each.getName(), new String(zip.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    EditedExport lines(String file, UnaryOperator<List<String>> edit) {
        List<String> lines = new ArrayList<>(files.get(file).lines().toList());
        String before = Chain.hash(files.get(file));
        files.put(file, String.join("\n", edit.apply(lines)) + "\n");
        hashes.put(before, Chain.hash(files.get(file)));
        return this;
    }

    String text(String file) {
        return files.get(file);
    }

    /** The manifest then says what the files are. */
    EditedExport hidden() {
        hashes.forEach(
                (before, after) -> files.put(MANIFEST, files.get(MANIFEST).replace(before, after)));
        return this;
    }

    Path write(Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return to;
    }
}
