package org.countypowers.studio;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.studio.domain.FlowContent;
import org.countypowers.studio.domain.FlowKind;
import org.countypowers.studio.domain.ReleaseState;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.DraftRow;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Procedures and their releases, to read. */
@Service
@PreAuthorize("hasAuthority('FLOW_READ')")
@Transactional(readOnly = true)
public class Procedures {
    public static final int PAGE = 50;

    private final StudioStore store;
    private final StudioRecords records;

    Procedures(StudioStore store, StudioRecords records) {
        this.store = store;
        this.records = records;
    }

    /**
     * @param inForce null when none is in force today
     * @param ahead the next one that is approved for a day to come, or null
     * @param draft null when nobody draws
     * @param waiting the release that waits for a second person, or null
     */
    public record Summary(
            ProcedureRow procedure, ReleaseRow inForce, ReleaseRow ahead, DraftRow draft, ReleaseRow waiting) {
        /** What cases will start by next, from which one draws on; null for none. */
        public ReleaseRow newest() {
            return ahead != null ? ahead : inForce;
        }
    }

    public enum Standing {
        WAITING,
        REJECTED,
        WITHDRAWN,
        /** Approved for a day to come. */
        AHEAD,
        IN_FORCE,
        SUPERSEDED
    }

    public record Release(ReleaseRow row, Standing standing) {}

    /** By key; a page after the key. */
    public List<Summary> page(String afterKey) {
        List<ProcedureRow> procedures = store.procedures(afterKey, PAGE);
        List<String> keys = procedures.stream().map(ProcedureRow::processKey).toList();
        Map<String, ReleaseRow> inForce = byKey(store.inForce(keys, records.today()), ReleaseRow::processKey);
        Map<String, ReleaseRow> ahead = byKey(store.ahead(keys, records.today()), ReleaseRow::processKey);
        Map<String, DraftRow> drafts = byKey(store.drafts(keys), DraftRow::processKey);
        Map<String, ReleaseRow> waiting = byKey(store.waiting(keys), ReleaseRow::processKey);
        return procedures.stream()
                .map(procedure -> new Summary(
                        procedure,
                        inForce.get(procedure.processKey()),
                        ahead.get(procedure.processKey()),
                        drafts.get(procedure.processKey()),
                        waiting.get(procedure.processKey())))
                .toList();
    }

    /** From which one is made: the general ones first, then the first of the others; each has a release in force. */
    public List<Summary> sources() {
        Stream<Summary> general =
                Arrays.stream(FlowKind.values()).filter(FlowKind::bindsMatters).map(kind -> procedure(kind.general()));
        Stream<Summary> own = page("").stream()
                .filter(each -> each.procedure().kind().bindsMatters()
                        && !each.procedure().isGeneral());
        return Stream.concat(general, own)
                .filter(each -> each.inForce() != null)
                .toList();
    }

    public Summary procedure(String processKey) {
        List<String> key = List.of(processKey);
        return new Summary(
                records.procedure(processKey),
                store.inForce(key, records.today()).stream().findFirst().orElse(null),
                store.ahead(key, records.today()).stream().findFirst().orElse(null),
                store.draft(processKey).orElse(null),
                store.waiting(key).stream().findFirst().orElse(null));
    }

    /** Number of the release that starts cases today. @throws java.util.NoSuchElementException when there is none */
    public int inForce(String processKey) {
        return store.inForce(List.of(processKey), records.today()).stream()
                .findFirst()
                .orElseThrow()
                .version();
    }

    /** The newest first; a page before the number. */
    public List<Release> releases(String processKey, int beforeVersion) {
        ReleaseRow inForce = store.inForce(List.of(processKey), records.today()).stream()
                .findFirst()
                .orElse(null);
        return store.releases(processKey, beforeVersion, PAGE).stream()
                .map(row -> new Release(row, standing(row, inForce)))
                .toList();
    }

    /** What a release consists of. */
    public FlowContent content(String processKey, int version) {
        ReleaseRow row = records.release(processKey, version);
        return store.content(row);
    }

    /** What a release's steps are called, by their id, in the order of the model; those without a name are left out. */
    public Map<String, String> steps(String processKey, int version) {
        return ModelSteps.names(content(processKey, version).model());
    }

    private Standing standing(ReleaseRow row, ReleaseRow inForce) {
        if (row.state() != ReleaseState.RELEASED) {
            return switch (row.state()) {
                case SUBMITTED -> Standing.WAITING;
                case REJECTED -> Standing.REJECTED;
                default -> Standing.WITHDRAWN;
            };
        }
        if (inForce != null && row.version() == inForce.version()) {
            return Standing.IN_FORCE;
        }
        return row.validFrom().isAfter(records.today()) ? Standing.AHEAD : Standing.SUPERSEDED;
    }

    /** Of several the first. */
    private static <T> Map<String, T> byKey(List<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity(), (one, later) -> one));
    }
}
