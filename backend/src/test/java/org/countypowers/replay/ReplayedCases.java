package org.countypowers.replay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.countypowers.casework.CaseMaterials;
import org.countypowers.demo.DemoOffice;
import org.countypowers.testing.Office;
import org.springframework.stereotype.Component;

/** Cases to be replayed, and the words of the printed pages. */
@Component
class ReplayedCases {
    static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    static final ReplayWords CHINESE = words();

    private final Office office;
    private final CaseMaterials materials;

    ReplayedCases(Office office, CaseMaterials materials) {
        this.office = office;
        this.materials = materials;
    }

    /** Supplemented, accepted, granted and served, with a file before and a file after the supplement was asked for. */
    long granted() {
        return granted(Map.of());
    }

    /** @param more files by their names, added at the end of the first day */
    long granted(Map<String, byte[]> more) {
        long[] id = new long[1];
        office.on(FRIDAY, () -> {
            id[0] = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
            attach(id[0], 1, "申请书.pdf", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII));
            complete(
                    "yuechi.handler",
                    id[0],
                    Map.of(
                            "outcome",
                            "supplement",
                            "supplementMaterials",
                            List.of("3"),
                            "supplementRequirement",
                            "请补交利害关系说明",
                            "opinion",
                            "需补正"));
            more.forEach((name, bytes) -> attach(id[0], 2, name, bytes));
        });
        office.on(MONDAY, () -> {
            attach(id[0], 3, "补交.pdf", "%PDF-1.7\n2 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII));
            complete("yuechi.window", id[0], Map.of("outcome", "received", "received", List.of("3"), "opinion", "收齐"));
            complete("yuechi.handler", id[0], Map.of("outcome", "accept", "opinion", "材料齐全"));
            decide(id[0]);
        });
        return id[0];
    }

    long accepted() {
        long[] id = new long[1];
        office.on(FRIDAY, () -> {
            id[0] = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
            complete("yuechi.handler", id[0], Map.of("outcome", "accept", "opinion", "材料齐全"));
        });
        return id[0];
    }

    private void decide(long id) {
        complete(
                "yuechi.handler",
                id,
                Map.of(
                        "outcome",
                        "grant",
                        "factsFound",
                        "取水量合理",
                        "legalGrounds",
                        "《水法》第七条",
                        "validUntil",
                        "2029-03-09",
                        "opinion",
                        "建议准予"));
        complete("yuechi.reviewer", id, Map.of("outcome", "passed", "opinion", "同意"));
        complete("yuechi.approver", id, Map.of("outcome", "grant", "opinion", "同意"));
        complete(
                "yuechi.window",
                id,
                Map.of(
                        "outcome",
                        "served",
                        "method",
                        "DIRECT",
                        "recipient",
                        "𠮷野家岳池分店",
                        "servedOn",
                        "2026-03-09",
                        "opinion",
                        "当面送达"));
    }

    void complete(String officer, long id, Map<String, Object> answers) {
        office.complete(officer, id, answers);
    }

    void attach(long id, int material, String name, byte[] bytes) {
        office.as("yuechi.window", () -> {
            materials.add(id, material, name, new ByteArrayInputStream(bytes));
            return null;
        });
    }

    /** As the pages say them; a key without words fails. */
    private static ReplayWords words() {
        Properties texts = new Properties();
        Path file = Path.of("../frontend/src/main/resources/vaadin-i18n/translations_zh.properties");
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return (key, arguments) -> {
            String text = texts.getProperty(key);
            if (text == null) {
                throw new IllegalArgumentException("no words for " + key);
            }
            return arguments.length == 0 ? text : MessageFormat.format(text, arguments);
        };
    }
}
