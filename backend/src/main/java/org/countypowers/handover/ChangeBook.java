package org.countypowers.handover;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.document.Paper;
import org.countypowers.document.Papers;
import org.countypowers.handover.domain.ChangeStore;
import org.countypowers.handover.domain.ChangeStore.ChangeRow;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Role;
import org.countypowers.process.TaskSubject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads proposed changes and their papers: the office that proposes, who reviews there, and who watches from above; once one is
 * carried out, the place whose power it changed.
 */
@Service
@PreAuthorize("hasAuthority('HANDOVER_READ')")
@Transactional(readOnly = true)
public class ChangeBook {
    private static final int MOST = 200;

    private final ChangeStore store;
    private final ChangeRecords changes;
    private final HandoverStore handovers;
    private final HandoverScope scope;
    private final Papers papers;
    private final Bodies bodies;

    ChangeBook(
            ChangeStore store,
            ChangeRecords changes,
            HandoverStore handovers,
            HandoverScope scope,
            Papers papers,
            Bodies bodies) {
        this.store = store;
        this.changes = changes;
        this.handovers = handovers;
        this.scope = scope;
        this.papers = papers;
        this.bodies = bodies;
    }

    /** The newest first. @param state null for all @param beforeId id of the last one seen, or {@code Long.MAX_VALUE} */
    public List<ProposedChange> page(ChangeState state, long beforeId, int limit) {
        return told(store.page(scope.scope(), state, beforeId, Math.min(limit, MOST)));
    }

    /** What is proposed about a power and not decided. */
    public record Open(long id, String number, ChangeKind kind) {}

    /** By entry; one of which nothing is proposed, or nothing in the reader's sight, is left out. */
    public Map<Long, Open> open(Collection<RegisterEntry> entries) {
        Map<String, ChangeRow> open =
                store
                        .open(
                                scope.scope(),
                                entries.stream()
                                        .map(ChangeBook::pair)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(ChangeRow::openKey, Function.identity()));
        return entries.stream()
                .filter(entry -> open.containsKey(pair(entry)))
                .collect(Collectors.toMap(RegisterEntry::id, entry -> told(open.get(pair(entry)))));
    }

    private static String pair(RegisterEntry entry) {
        return HandoverPlanning.key(entry.matterId(), entry.holderDivision());
    }

    private static Open told(ChangeRow row) {
        return new Open(row.id(), row.number(), row.kind());
    }

    /** Whether the signed-in officer watches over more than the own body, so that there may be something to read. */
    public boolean offered() {
        return scope.scope().prefix() != null;
    }

    /** @throws java.util.NoSuchElementException when there is none, or it is out of sight */
    public ChangeView view(long id) {
        ChangeRow row = read(id);
        boolean withdrawn =
                row.state() == ChangeState.PROPOSED && scope.officer().holds(Role.REFORM_OFFICE, row.officeBody());
        return new ChangeView(
                told(List.of(row)).get(0),
                store.acts(id).stream()
                        .map(act -> new ChangeView.Act(
                                act.step(),
                                act.stepName(),
                                act.outcome(),
                                act.opinion(),
                                act.officerName(),
                                act.unitName(),
                                act.actedAt()))
                        .toList(),
                withdrawn,
                new TaskSubject.Seen(ChangeRecords.key(id), row.version()));
    }

    public List<Paper> papers(long id) {
        return papers.of(ChangeOpinions.owner(read(id)));
    }

    /** @return the PDF; printed now if nobody has opened it before */
    @Transactional
    public byte[] open(long id, long paperId) {
        return papers.open(ChangeOpinions.owner(read(id)), paperId);
    }

    private ChangeRow read(long id) {
        ChangeRow row = changes.find(id);
        changes.requireReading(row);
        return row;
    }

    private List<ProposedChange> told(List<ChangeRow> rows) {
        Map<Long, List<String>> matters = changes.matters(rows);
        Map<Long, HandoverRow> of =
                handovers
                        .find(rows.stream()
                                .map(ChangeRow::handoverId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(HandoverRow::id, Function.identity()));
        return rows.stream()
                .map(row -> told(row, matters.get(row.id()), of.get(row.handoverId())))
                .toList();
    }

    private ProposedChange told(ChangeRow row, List<String> matters, HandoverRow handover) {
        return new ProposedChange(
                row.id(),
                row.number(),
                row.kind(),
                row.state(),
                row.handoverId(),
                handover == null ? "" : handover.number(),
                matters,
                bodies.uniqueName(row.divisionCode()),
                bodies.body(row.officeBody()).name(),
                row.instrumentNo(),
                row.instrumentType(),
                row.effectiveOn(),
                row.acceptedCases(),
                row.reason(),
                row.opinionNo(),
                row.proposerName(),
                row.proposedAt());
    }
}
