package org.countypowers.studio;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.countypowers.studio.domain.ReleaseState;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a procedure lays down, told from its model: who does what, within which time, on which form. */
@Service
@Transactional(readOnly = true)
public class FlowGuide {
    private final StudioStore store;
    private final StudioRecords records;
    private final StudioScope scope;
    private final GuideReader reader;
    private final GuidePrinter printer;

    FlowGuide(StudioStore store, StudioRecords records, StudioScope scope, GuideReader reader, GuidePrinter printer) {
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.reader = reader;
        this.printer = printer;
    }

    /** Of the release by which cases start today; empty when there is none. */
    @PreAuthorize("hasAuthority('REFERENCE_READ')")
    public Optional<Guide> inForce(String processKey) {
        ProcedureRow procedure = records.procedure(processKey);
        return current(processKey).map(release -> reader.of(procedure, release, true));
    }

    /**
     * Of a release by which cases have begun: an older case ends by it. Who reads releases is shown any.
     *
     * @throws java.util.NoSuchElementException when there is no such one
     */
    @PreAuthorize("hasAuthority('REFERENCE_READ')")
    public Guide of(String processKey, int version) {
        boolean inForce = current(processKey).map(ReleaseRow::version).orElse(0) == version;
        ReleaseRow release = records.release(processKey, version);
        if (!wasFollowed(release) && !scope.readsReleases()) {
            throw new NoSuchElementException("not in force yet: " + processKey + " " + version);
        }
        return reader.of(records.procedure(processKey), release, inForce);
    }

    /** A guide as a PDF. */
    @PreAuthorize("hasAuthority('REFERENCE_READ')")
    public byte[] print(Guide guide, GuideWords words) {
        return printer.print(guide, words);
    }

    /** Also what was withdrawn later: cases that began by it still end by it. */
    private boolean wasFollowed(ReleaseRow release) {
        return Set.of(ReleaseState.RELEASED, ReleaseState.WITHDRAWN).contains(release.state())
                && !release.validFrom().isAfter(records.today());
    }

    private Optional<ReleaseRow> current(String processKey) {
        return store.inForce(List.of(processKey), records.today()).stream().findFirst();
    }
}
