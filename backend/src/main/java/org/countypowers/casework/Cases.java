package org.countypowers.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.casework.domain.CaseStore.CaseRow;
import org.countypowers.casework.domain.CommitmentStore;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.Clocks;
import org.countypowers.deadline.Explanation;
import org.countypowers.delegation.CaseMoves;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.ReadScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases within the reader's scope; a case outside it does not exist for the reader. */
@Service
public class Cases {
    private final CaseStore store;
    private final CaseTexts texts;
    private final CaseOpinions opinions;
    private final CommitmentStore commitments;
    private final Clocks clocks;
    private final Trail trail;
    private final CurrentOfficer officers;
    private final LentFiles lent;
    private final CaseMoves moves;
    private final ArrivedCases arrived;
    private final ApplicationEventPublisher events;

    Cases(
            CaseStore store,
            CaseTexts texts,
            CaseOpinions opinions,
            CommitmentStore commitments,
            Clocks clocks,
            Trail trail,
            CurrentOfficer officers,
            LentFiles lent,
            CaseMoves moves,
            ArrivedCases arrived,
            ApplicationEventPublisher events) {
        this.store = store;
        this.texts = texts;
        this.opinions = opinions;
        this.commitments = commitments;
        this.clocks = clocks;
        this.trail = trail;
        this.officers = officers;
        this.lent = lent;
        this.moves = moves;
        this.arrived = arrived;
        this.events = events;
    }

    /** @throws NoSuchElementException when there is none in the reader's scope */
    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional(readOnly = true)
    public CaseView view(long caseId) {
        String access = access(caseId, Permission.CASE_READ);
        CaseRow row = store.find(caseId).orElseThrow();
        lent.opened(access, caseId);
        List<Clock> all = clocks.ofCase(caseId);
        return new CaseView(
                summary(row, all),
                row.title(),
                row.queryCode(),
                masked(texts.open(row.applicantCipher())),
                texts.route(row.route()),
                row.routeFinal(),
                row.scheme(),
                materials(row),
                row.acceptedOn(),
                row.deemedAccepted(),
                row.decidedOn(),
                row.servedOn(),
                row.closedOn(),
                all,
                opinions.of(caseId),
                !works(caseId),
                access.equals("COPY"),
                commitments.find(caseId).orElse(null),
                moves.of(caseId),
                arrived.of(caseId).orElse(null),
                row.version());
    }

    /** The body that has the case now, for whoever has worked on it, also where it has moved out of his or her sight. */
    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional(readOnly = true)
    public Optional<String> holder(long caseId) {
        String officer = officers.require().officerId();
        return store.opinions(caseId).stream().anyMatch(opinion -> officer.equals(opinion.officerId()))
                ? store.find(caseId)
                        .map(row -> CaseRoutes.holder(CaseStatus.valueOf(row.status()), texts.route(row.route())))
                : Optional.empty();
    }

    /** The trail of the case after a sequence number, oldest first. */
    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional(readOnly = true)
    public List<TrailEvent> history(long caseId, long afterSeq, int limit) {
        String access = access(caseId, Permission.CASE_READ);
        lent.read(access, caseId, LentFiles.Part.HISTORY, "");
        return trail.read(Stream.ofCase(caseId), afterSeq, Math.min(limit, 200));
    }

    @PreAuthorize("hasAuthority('CASE_READ')")
    @Transactional(readOnly = true)
    public Explanation explain(long caseId, long clockId) {
        access(caseId, Permission.CASE_READ);
        Explanation explanation = clocks.explain(clockId);
        if (explanation.clock().caseId() != caseId) {
            throw new NoSuchElementException("clock " + clockId);
        }
        return explanation;
    }

    /** Shows identifier and mobile in full; the purpose stays in the trail. @throws CaseRefused without a purpose */
    @PreAuthorize("hasAuthority('CASE_REVEAL')")
    @Transactional
    public Applicant reveal(long caseId, String purpose) {
        access(caseId, Permission.CASE_REVEAL);
        if (purpose == null || purpose.strip().length() < 2) {
            throw new CaseRefused("casework.error.purpose");
        }
        CaseRow row = store.find(caseId).orElseThrow();
        events.publishEvent(
                Auditable.of(Stream.ofCase(caseId), "case.reveal", row.number(), Map.of("purpose", purpose.strip())));
        return texts.open(row.applicantCipher());
    }

    /** Cases of this number, query code or identifier, or whose applicant's name begins so; newest first. */
    @PreAuthorize("hasAuthority('CASE_SEARCH')")
    @Transactional(readOnly = true)
    public List<CaseSummary> search(String text, long beforeId, int limit) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        ReadScope scope = officers.scope(Permission.CASE_SEARCH);
        String lookup = wanted.matches("[0-9A-Z]{5,18}") ? texts.lookup(wanted) : "";
        return store
                .search(
                        wanted,
                        text.strip().replaceAll("([\\\\%_])", "\\\\$1"),
                        lookup,
                        scope.unitIds(),
                        scope.divisionPrefix(),
                        beforeId,
                        Math.min(limit, 50))
                .stream()
                .map(row -> summary(row, List.of()))
                .toList();
    }

    private String access(long caseId, Permission permission) {
        ReadScope scope = officers.scope(permission);
        return store.access(
                        caseId,
                        scope.unitIds(),
                        scope.divisionPrefix(),
                        officers.require().officerId())
                .orElseThrow(() -> new NoSuchElementException("no case " + caseId));
    }

    private boolean works(long caseId) {
        ReadScope scope = officers.scope(Permission.CASE_WORK);
        return store.access(
                        caseId,
                        scope.unitIds(),
                        scope.divisionPrefix(),
                        officers.require().officerId())
                .filter("WORK"::equals)
                .isPresent();
    }

    private static CaseSummary summary(CaseRow row, List<Clock> clocks) {
        Clock next = Clock.next(clocks).orElse(null);
        return new CaseSummary(
                row.id(),
                row.number(),
                row.matterId(),
                row.matterName(),
                row.applicantName(),
                row.countyCode(),
                row.countyName(),
                CaseStatus.valueOf(row.status()),
                row.receivedOn(),
                next == null ? null : next.dueOn(),
                next != null && next.provisional());
    }

    static Applicant masked(Applicant applicant) {
        boolean enterprise = applicant.kind() == Applicant.Kind.ENTERPRISE;
        return new Applicant(
                applicant.kind(),
                applicant.name(),
                enterprise ? applicant.identifier() : Masks.identifier(applicant.identifier()),
                applicant.noIdReason(),
                Masks.mobile(applicant.mobile()),
                applicant.address(),
                applicant.agentName(),
                Masks.identifier(applicant.agentIdentifier()),
                Masks.mobile(applicant.agentMobile()),
                applicant.electronicService());
    }

    static Set<Integer> materials(CaseRow row) {
        return Arrays.stream(row.materialsPresent().split(","))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }
}
