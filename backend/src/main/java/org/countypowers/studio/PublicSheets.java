package org.countypowers.studio;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.countypowers.organisation.Allowance;
import org.springframework.stereotype.Component;

/** A sheet costs more than a page: who has one after the other printed without an account waits for a while. */
@Component
class PublicSheets {
    static final int MOST = 100;
    static final Duration PERIOD = Duration.ofMinutes(30);

    private final Allowance printed;
    private final StudioRecords records;
    private final GuidePrinter printer;

    PublicSheets(Clock clock, StudioRecords records, GuidePrinter printer) {
        this.printed = new Allowance(clock, MOST, PERIOD);
        this.records = records;
        this.printer = printer;
    }

    /** @throws StudioRefused when too many were printed for there */
    Optional<byte[]> print(String address, Supplier<Optional<Guide>> guide, GuideWords words) {
        if (printed.barred(address)) {
            throw new StudioRefused("studio.error.tooManySheets", String.valueOf(PERIOD.toMinutes()));
        }
        if (printed.use(address)) {
            records.tell("guide", "guide.barred", Map.of(), Map.of("address", address, "minutes", PERIOD.toMinutes()));
        }
        return guide.get().map(found -> printer.print(found, words));
    }
}
