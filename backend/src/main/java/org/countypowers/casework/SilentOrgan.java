package org.countypowers.casework;

import org.countypowers.casework.domain.CaseStore;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.ClockExpired;
import org.countypowers.deadline.ClockKind;
import org.countypowers.process.ProcessRuntime;
import org.springframework.stereotype.Component;

/** 行政许可法 32(1)(4): an organ that stays silent for five working days has accepted as of receipt. */
@Component
class SilentOrgan implements ClockExpired {
    private final CaseStore store;
    private final ProcessRuntime processes;

    SilentOrgan(CaseStore store, ProcessRuntime processes) {
        this.store = store;
        this.processes = processes;
    }

    @Override
    public void lock(long caseId) {
        store.lock(caseId);
    }

    @Override
    public void expired(Clock clock) {
        if (clock.kind() == ClockKind.NOTICE) {
            processes.deliver("Message_AcceptanceDeemed", Long.toString(clock.caseId()));
        }
    }
}
