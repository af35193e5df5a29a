package org.countypowers.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.casework.domain.LentFileStore;
import org.countypowers.document.DocumentOwner;
import org.countypowers.organisation.CurrentOfficer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reads a case only because it is lent leaves a trace of it. A review's is in the case, whatever is read and by whichever way. A
 * letter's (调阅函) is in the letter's own stream, each thing that was read, since whoever was read must not learn of it.
 */
@Component
class LentFiles {
    /** What was read under a letter. */
    enum Part {
        CASE,
        HISTORY,
        FILE,
        PAPER
    }

    /** A page reads a case several times; within this time that is one opening. */
    private static final int ONE_OPENING_MINUTES = 5;

    private static final String REVIEW = "REVIEW";
    private static final String LETTER = "LETTER";

    private final LentFileStore store;
    private final CurrentOfficer officers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LentFiles(LentFileStore store, CurrentOfficer officers, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.officers = officers;
        this.events = events;
        this.clock = clock;
    }

    /** In a transaction of its own, since whoever reads has none that writes. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void opened(String access, long caseId) {
        if (!access.equals(REVIEW) && !access.equals(LETTER)) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        String officer = officers.require().officerId();
        if (!store.opened(caseId, officer, now.minusMinutes(ONE_OPENING_MINUTES), now)) {
            return;
        }
        if (access.equals(REVIEW)) {
            events.publishEvent(Auditable.of(Stream.ofCase(caseId), "case.lentRead", store.number(caseId), Map.of()));
        } else {
            sealed(access, caseId).ifPresent(stream -> tell(stream, caseId, Part.CASE, ""));
        }
    }

    /**
     * Each time. A file or paper shows what lists mask: whoever opens one without a letter has it in the own stream, where those
     * who watch over personal data look and the case's history is not filled with its own people's work.
     *
     * @param name of the file or paper, '' where the part has none
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void read(String access, long caseId, Part part, String name) {
        Optional<Stream> sealed = sealed(access, caseId);
        if (sealed.isPresent()) {
            tell(sealed.get(), caseId, part, name);
        } else if (part == Part.FILE || part == Part.PAPER) {
            events.publishEvent(Auditable.of(
                    Stream.ofOfficer(officers.require().officerId()),
                    "case.read",
                    store.number(caseId),
                    Map.of("readPart", part, "readName", name)));
        }
    }

    /** The case as owner of its papers; what this access prints for the first time is noted where the reading is. */
    DocumentOwner owner(String access, long caseId) {
        DocumentOwner owner = DocumentOwner.ofCase(caseId);
        return sealed(access, caseId)
                .map(stream -> new DocumentOwner(owner.kind(), owner.id(), stream, ""))
                .orElse(owner);
    }

    private Optional<Stream> sealed(String access, long caseId) {
        return access.equals(LETTER)
                ? store.sealedIn(caseId, officers.require().officerId(), LocalDate.now(clock))
                        .map(Stream::ofReading)
                : Optional.empty();
    }

    private void tell(Stream stream, long caseId, Part part, String name) {
        events.publishEvent(Auditable.of(
                stream, "letter.read", store.number(caseId), Map.of("readPart", part.name(), "readName", name)));
    }
}
