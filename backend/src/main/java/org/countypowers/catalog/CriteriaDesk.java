package org.countypowers.catalog;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.audit.Auditable;
import org.countypowers.catalog.Judgement.Standing;
import org.countypowers.catalog.domain.CriteriaStore;
import org.countypowers.catalog.domain.CriteriaStore.JudgementRow;
import org.countypowers.document.Attachment;
import org.countypowers.document.Attachments;
import org.countypowers.document.IncomingFiles;
import org.countypowers.document.IncomingFiles.KeptFile;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the province judges its matters: the department of the matter decides, the reform office proposes (SPEC 7). */
@Service
@PreAuthorize("hasAuthority('MATTER_EVALUATE')")
@Transactional
public class CriteriaDesk {
    /** Characters of a reasoning. */
    public static final int MOST_TEXT = 2000;

    private final CriteriaStore store;
    private final Criteria criteria;
    private final Matters matters;
    private final Attachments attachments;
    private final IncomingFiles incoming;
    private final TransactionTemplate transaction;
    private final Bodies bodies;
    private final CurrentOfficer officers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CriteriaDesk(
            CriteriaStore store,
            Criteria criteria,
            Matters matters,
            Attachments attachments,
            IncomingFiles incoming,
            TransactionTemplate transaction,
            Bodies bodies,
            CurrentOfficer officers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.criteria = criteria;
        this.matters = matters;
        this.attachments = attachments;
        this.incoming = incoming;
        this.transaction = transaction;
        this.bodies = bodies;
        this.officers = officers;
        this.events = events;
        this.clock = clock;
    }

    /** What this officer's judgement of the matter is worth; empty when it is another department's. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(String matterId) {
        return posting(matters.matter(matterId)).map(CriteriaDesk::standing);
    }

    /**
     * Hands in a file for a criterion; nothing that was handed in is ever taken away. The transaction begins when the bytes
     * have arrived: a slow sender holds no connection.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void addEvidence(String matterId, Criterion criterion, String fileName, InputStream bytes) {
        Matter matter = matters.matter(matterId);
        require(matter);
        KeptFile file = incoming.keep(fileName, bytes);
        transaction.executeWithoutResult(status -> attachments.add(
                Criteria.owner(matterId),
                criterion.place(),
                file,
                title(matter),
                officers.require().name()));
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public long maxBytes() {
        return incoming.maxBytes();
    }

    /** @throws CatalogRefused without reasons, when met without evidence, or when another officer judged meanwhile */
    public void judge(JudgeCriterion command) {
        Matter matter = matters.matter(command.matterId());
        Posting post = require(matter);
        String reasoning =
                command.reasoning() == null ? "" : command.reasoning().strip();
        if (reasoning.isEmpty()) {
            throw new CatalogRefused("catalog.criteria.reasoning");
        }
        if (reasoning.codePointCount(0, reasoning.length()) > MOST_TEXT) {
            throw new CatalogRefused("catalog.criteria.tooLong", MOST_TEXT);
        }
        CriterionState state = criteria.of(matter.id()).get(command.criterion().ordinal());
        if (state.version() != command.seenVersion()) {
            Judgement other = state.judgements().get(0);
            throw new CatalogRefused(
                    "catalog.criteria.stale",
                    other.judgedBy(),
                    other.judgedAt().toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        }
        Map<Long, String> hashes = state.files().stream().collect(Collectors.toMap(Attachment::id, Attachment::hash));
        Set<Long> evidence = new HashSet<>(command.evidence());
        if (!hashes.keySet().containsAll(evidence)) {
            throw new CatalogRefused("catalog.criteria.foreignFile");
        }
        if (command.met() && evidence.isEmpty()) {
            throw new CatalogRefused("catalog.criteria.evidence");
        }
        add(command, matter, post, reasoning, evidence.stream().sorted().toList());
        events.publishEvent(new Auditable(
                Criteria.stream(matter.id()),
                "catalog.criterion.judge",
                title(matter),
                state.decided().map(before -> Map.of("met", before.met())).orElse(Map.of()),
                Map.of(
                        "criterion", command.criterion(),
                        "met", command.met(),
                        "standing", standing(post),
                        "version", command.seenVersion() + 1,
                        "reason", reasoning,
                        "evidence", evidence.stream().sorted().map(hashes::get).toList())));
    }

    private void add(JudgeCriterion command, Matter matter, Posting post, String reasoning, List<Long> evidence) {
        SignedInOfficer officer = officers.require();
        try {
            store.add(
                    new JudgementRow(
                            matter.id(),
                            command.criterion().name(),
                            command.seenVersion() + 1,
                            command.met(),
                            reasoning,
                            standing(post).name(),
                            officer.officerId(),
                            officer.name(),
                            post.unitName(),
                            LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS)),
                    evidence);
        } catch (DuplicateKeyException atTheSameTime) {
            throw new CatalogRefused("catalog.criteria.raced");
        }
    }

    private Posting require(Matter matter) {
        return posting(matter).orElseThrow(() -> new AccessDeniedException(matter.id() + " is another department's"));
    }

    /** The post by which the officer judges this matter: one of its department before one of the reform office. */
    private Optional<Posting> posting(Matter matter) {
        List<Posting> provincial = officers.require().postings().stream()
                .filter(post -> post.role().permissions().contains(Permission.MATTER_EVALUATE)
                        && bodies.body(post.unitId()).level() == Level.PROVINCE)
                .toList();
        return provincial.stream()
                .filter(post -> standing(post) == Standing.DECIDED
                        && bodies.holding(post.divisionCode(), matter.departmentCode())
                                .filter(body -> body.id().equals(post.unitId()))
                                .isPresent())
                .findFirst()
                .or(() -> provincial.stream()
                        .filter(post -> standing(post) == Standing.PROPOSED)
                        .findFirst());
    }

    private static Standing standing(Posting post) {
        return post.role() == Role.REFORM_OFFICE ? Standing.PROPOSED : Standing.DECIDED;
    }

    private static String title(Matter matter) {
        return matter.id() + " " + matter.name();
    }
}
