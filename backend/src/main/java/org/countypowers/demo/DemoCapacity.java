package org.countypowers.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.delegation.CapacityCheck;
import org.countypowers.delegation.CapacityDesk;
import org.countypowers.delegation.CapacityEvidence;
import org.countypowers.delegation.CapacityTraining;
import org.countypowers.delegation.CapacityTraining.Exam;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Three assessments for the demo, made through the services: one soon to expire, one "not now", one that waits to be checked. */
@Component
@Profile("demo")
class DemoCapacity {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCapacity.class);
    private static final LocalDate EARLIEST = LocalDate.of(2026, 1, 6);
    private static final List<String> PROVEN = List.of("C11", "C12", "C21", "C22", "C32", "C52");

    /** Value, or value and the gate's own figure; an empty one says that there are no past cases. */
    private static final Map<String, String> STRONG = Map.ofEntries(
            Map.entry("C11", "3"),
            Map.entry("C12", "75 3"),
            Map.entry("C13", "2"),
            Map.entry("C14", "100"),
            Map.entry("C21", "3 1"),
            Map.entry("C22", "1"),
            Map.entry("C23", "1"),
            Map.entry("C24", "1"),
            Map.entry("C31", "1"),
            Map.entry("C32", "1"),
            Map.entry("C33", "1"),
            Map.entry("C41", "1"),
            Map.entry("C51", "97.5"),
            Map.entry("C52", "94"),
            Map.entry("C53", "1"),
            Map.entry("C54", "98.2"),
            Map.entry("C61", "62"));

    private final CapacityDesk desk;
    private final CapacityCheck check;
    private final CapacityEvidence evidence;
    private final CapacityTraining training;
    private final DemoDesk office;

    DemoCapacity(
            CapacityDesk desk,
            CapacityCheck check,
            CapacityEvidence evidence,
            CapacityTraining training,
            DemoDesk office) {
        this.desk = desk;
        this.check = check;
        this.evidence = evidence;
        this.training = training;
        this.office = office;
    }

    void load() {
        LocalDate today = LocalDate.now(Clock.system(OfficeTime.ZONE));
        try {
            LocalDate early = today.minusDays(325).isBefore(EARLIEST) ? EARLIEST : today.minusDays(325);
            long yuechi = submitted("XK-069", DemoOffice.YUECHI, "yuechi", early, Map.of(), 92, 88, 95);
            office.at(
                    early, "city.reform", () -> check.score(yuechi, "C14", new BigDecimal("2"), "B角一人在外脱产学习，未到岗（演示）"));
            office.at(early, "city.reform", () -> check.confirm(yuechi));
            LocalDate late = today.minusDays(20);
            long wusheng = submitted(
                    "XK-069",
                    DemoOffice.WUSHENG,
                    "wusheng",
                    late,
                    Map.of(
                            "C13", "1", "C22", "0", "C12", "50 2", "C51", "", "C52", "", "C53", "", "C54", "", "C61",
                            "18"),
                    75,
                    52,
                    81);
            office.at(late, "city.reform", () -> check.confirm(wusheng));
            submitted(
                    "XK-070",
                    DemoOffice.GUANGAN,
                    "guangan",
                    today.minusDays(3),
                    Map.of("C41", "0", "C51", "94", "C61", "31"),
                    90,
                    86);
        } catch (RuntimeException failure) {
            LOG.warn("demo assessments stopped early", failure);
        }
    }

    /** An assessment that supports a transfer, checked by the city's office on the day. */
    void passed(String matter, String county, LocalDate day) {
        long id = submitted(matter, county, DemoOffice.place(county), day, Map.of(), 92, 88, 95);
        office.at(day, "city.reform", () -> check.confirm(id));
    }

    private long submitted(
            String matter, String county, String place, LocalDate day, Map<String, String> other, int... marks) {
        long[] id = new long[1];
        office.at(day, "city.reform", () -> {
            for (int no = 0; no < marks.length; no++) {
                training.record(
                        matter,
                        county,
                        new Exam(
                                "学员" + (no + 1) + "（演示）",
                                "行政许可审查实务（" + matter + "）",
                                new BigDecimal(marks[no]),
                                day.minusDays(10)));
            }
        });
        office.at(day, place + ".reform", () -> {
            id[0] = desk.start(matter, county, 240, true);
            STRONG.forEach((code, figure) -> measure(id[0], code, other.getOrDefault(code, figure)));
            PROVEN.forEach(code -> evidence.add(id[0], code, code + "证明材料（演示）.pdf", page()));
            desk.submit(id[0]);
        });
        return id[0];
    }

    private void measure(long id, String code, String figures) {
        if (figures.isEmpty()) {
            desk.measure(id, code, null, null, true);
            return;
        }
        String[] both = figures.split(" ");
        desk.measure(id, code, new BigDecimal(both[0]), both.length > 1 ? new BigDecimal(both[1]) : null, false);
    }

    private static ByteArrayInputStream page() {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(pdf);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new ByteArrayInputStream(pdf.toByteArray());
    }
}
