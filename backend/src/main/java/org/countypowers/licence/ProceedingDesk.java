package org.countypowers.licence;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.countypowers.casework.Parties;
import org.countypowers.casework.Parties.Party;
import org.countypowers.licence.ActingBodies.Acting;
import org.countypowers.licence.domain.LicenceStore;
import org.countypowers.licence.domain.ProceedingStore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins what ends a licence or moves it to another; what follows is done at the tasks of its process. */
@Service
@PreAuthorize("hasAuthority('LICENCE_WORK')")
@Transactional
public class ProceedingDesk {
    private static final int LONGEST_FACTS = 4000;
    private static final int LONGEST_WEIGHING = 2000;

    private final LicenceStore licences;
    private final ProceedingStore store;
    private final LicenceScope scope;
    private final ActingBodies acting;
    private final Parties parties;
    private final ProceedingOpening opening;

    ProceedingDesk(
            LicenceStore licences,
            ProceedingStore store,
            LicenceScope scope,
            ActingBodies acting,
            Parties parties,
            ProceedingOpening opening) {
        this.licences = licences;
        this.store = store;
        this.scope = scope;
        this.acting = acting;
        this.parties = parties;
        this.opening = opening;
    }

    /** Of every kind whether the officer may begin it about the licence now. */
    @Transactional(readOnly = true)
    public List<ProceedingOption> options(long licenceId) {
        LicenceLine licence = read(licenceId);
        return Arrays.stream(ProceedingKind.values())
                .map(kind -> option(licence, kind, acting.of(licence, kind, opening.today())))
                .toList();
    }

    /**
     * @return the proceeding's id
     * @throws LicenceRefused when the officer's body may not, the licence does not stand so, another is open, or what the law
     *     wants stated is missing
     */
    public long begin(BeginProceeding command) {
        licences.lock(List.of(command.licenceId()));
        LicenceLine licence = read(command.licenceId());
        ProceedingKind kind = command.ground().kind();
        Acting bodies = acting.of(licence, kind, opening.today());
        ProceedingOption option = option(licence, kind, bodies);
        if (!option.allowed()) {
            throw new LicenceRefused(
                    option.refusalKey(), option.refusalArguments().toArray(String[]::new));
        }
        if (!command.ground().byHand() || !command.ground().fits(licence.status())) {
            throw new LicenceRefused("licence.error.ground");
        }
        requireText(command.facts(), LONGEST_FACTS, "licence.error.facts");
        if (kind.weighs() || !blank(command.weighing())) {
            requireText(command.weighing(), LONGEST_WEIGHING, "licence.error.weighing." + kind);
        }
        String body = bodies.names().stream()
                .filter(scope.working()::contains)
                .findFirst()
                .orElseThrow();
        return opening.open(licence, command, bodies, body, newLicensee(licence, command));
    }

    private Party newLicensee(LicenceLine licence, BeginProceeding command) {
        if (command.ground().kind() != ProceedingKind.TRANSFER) {
            return new Party("", "", "");
        }
        BeginProceeding.NewLicensee wanted = command.newLicensee();
        Party party = parties.party(wanted.kind(), wanted.name(), wanted.identifier());
        boolean same = licences.plain(List.of(licence.id())).stream()
                .anyMatch(held -> held.identifierLookup().equals(party.lookup()));
        if (same) {
            throw new LicenceRefused("licence.error.sameLicensee");
        }
        return party;
    }

    private ProceedingOption option(LicenceLine licence, ProceedingKind kind, Acting bodies) {
        if (scope.working().stream().noneMatch(bodies.names()::contains)) {
            return ProceedingOption.refused(kind, "licence.error.otherBody", acting.named(bodies.names()));
        }
        if (licence.cancelledOn() != null) {
            return ProceedingOption.refused(
                    kind, "licence.error.cancelled", licence.cancelledOn().toString());
        }
        if (!kind.fits(licence.status())) {
            return ProceedingOption.refused(kind, "licence.error.ended", "@licence.status." + licence.status());
        }
        return store.open(licence.id())
                .map(open -> ProceedingOption.refused(kind, "licence.error.open", "@licence.kind." + open.kind()))
                .orElseGet(() -> ProceedingOption.open(kind));
    }

    private LicenceLine read(long id) {
        return licences.find(id, scope.reading()).orElseThrow(() -> new NoSuchElementException("licence " + id));
    }

    private static void requireText(String text, int longest, String key) {
        if (blank(text) || text.length() > longest) {
            throw new LicenceRefused(key, String.valueOf(longest));
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
