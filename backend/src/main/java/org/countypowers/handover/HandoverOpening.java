package org.countypowers.handover;

import java.util.Map;
import org.countypowers.handover.domain.HandoverState;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.process.ProcessRuntime;
import org.springframework.stereotype.Component;

/** Begins and ends the process of a hand-over. */
@Component
class HandoverOpening {
    static final String PREFIX = "handover-";
    private static final String PROCESS = "power-handover";

    private final HandoverRecords records;
    private final ProcessRuntime processes;

    HandoverOpening(HandoverRecords records, ProcessRuntime processes) {
        this.records = records;
        this.processes = processes;
    }

    static String key(HandoverRow row) {
        return PREFIX + row.id();
    }

    static long id(String businessKey) {
        return Long.parseLong(businessKey.substring(PREFIX.length()));
    }

    /** Done twice, it begins nothing the second time. */
    void open(long id) {
        HandoverRow row = records.lock(id);
        if (row.opened() || row.state() == HandoverState.CANCELLED) {
            return;
        }
        processes.start(
                PROCESS,
                key(row),
                Map.of(
                        "givingBody", row.givingBody(),
                        "receivingBody", row.receivingBody(),
                        "supervisingBody", row.supervisingBody()));
        records.change(row, row.progress().begun());
    }

    /** Nothing waits any more when all have signed. */
    void callOff(HandoverRow row) {
        if (row.opened()) {
            processes.deliver("Message_HandoverCalledOff", key(row));
        }
    }
}
