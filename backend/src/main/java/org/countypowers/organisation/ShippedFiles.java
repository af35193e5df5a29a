package org.countypowers.organisation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/** The reference files that come with the application, and the log of what their imports kept. */
public final class ShippedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedFiles.class);

    private ShippedFiles() {}

    /** @throws IOException when no such file is shipped */
    public static Reader open(String name) throws IOException {
        return new InputStreamReader(new ClassPathResource("seed/" + name).getInputStream(), StandardCharsets.UTF_8);
    }

    public static void report(String what, ImportReport report) {
        LOG.info(
                "{}: {} rows kept, {} refused",
                what,
                report.kept(),
                report.errors().size());
        report.errors()
                .forEach(error ->
                        LOG.warn("{} line {}: {} {}", what, error.line(), error.reasonKey(), error.arguments()));
    }
}
