package org.countypowers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.countypowers.document.domain.ZippedKinds;
import org.junit.jupiter.api.Test;

class ZippedKindsTest {
    private static final int MEGABYTE = 1_048_576;

    @Test
    void an_archive_that_inflates_without_end_is_given_up() throws IOException {
        assertThat(ZippedKinds.contains(archive(64), "word/")).isFalse();
    }

    @Test
    void a_document_is_known_by_a_later_entry() throws IOException {
        assertThat(ZippedKinds.contains(archive(4), "word/")).isTrue();
        assertThat(ZippedKinds.contains(archive(4), "xl/")).isFalse();
    }

    private static byte[] archive(int megabytesBefore) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (int no = 0; no < megabytesBefore; no++) {
                zip.write(new byte[MEGABYTE]);
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(1);
        }
        assertThat(bytes.size()).isLessThan(MEGABYTE);
        return bytes.toByteArray();
    }
}
