package org.countypowers.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.CaseRecord;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.delegation.RegisterProof;
import org.countypowers.organisation.Bodies;
import org.countypowers.replay.PowerCheck.Finding;
import org.countypowers.routing.BodyNotSetUp;
import org.countypowers.routing.MatterNotOffered;
import org.countypowers.routing.Route;
import org.countypowers.routing.Routes;
import org.springframework.stereotype.Component;

/** Asks the register again: what it says of the day, what it said of it when the act was done, and whether the trail vouches for that. */
@Component
class PowerChecks {
    /** The acts by which an organ answers the applicant (行政许可法 32, 38). */
    static final Set<String> ANSWERS = Set.of(
            "case.accept", "case.accept.deemed", "case.acceptance.refuse", "case.decide.grant", "case.decide.refuse");

    private static final Set<String> DECISIONS = Set.of("case.decide.grant", "case.decide.refuse");
    /** After everything that was recorded. */
    private static final Instant NOW = Instant.parse("9999-01-01T00:00:00Z");

    private final Routes routes;
    private final RegisterOfPowers register;
    private final RegisterProof proof;
    private final Bodies bodies;

    PowerChecks(Routes routes, RegisterOfPowers register, RegisterProof proof, Bodies bodies) {
        this.routes = routes;
        this.register = register;
        this.proof = proof;
        this.bodies = bodies;
    }

    /** What an act relied on, as it was recorded then. @param refusing the body that refuses to accept decides nothing */
    private record Relied(LocalDate day, String body, Long entryId, boolean refusing) {
        boolean by(Route route) {
            return body.equals(refusing ? route.acceptingBody() : route.decidingBody())
                    && Objects.equals(entryId, route.registerEntryId());
        }
    }

    PowerCheck of(CaseRecord record, TrailEvent act) {
        Relied relied = relied(record, act);
        List<Finding> findings = new ArrayList<>();
        findings.add(asked(record, relied, act.at(), "replay.power.then"));
        findings.add(asked(record, relied, NOW, "replay.power.now"));
        if (DECISIONS.contains(act.action())) {
            findings.add(held(record.route(), day(act.at())));
        }
        RegisterEntry entry = entry(record, relied, act.at());
        if (relied.entryId() != null) {
            findings.add(vouched(record.matterId(), relied.entryId(), entry));
        }
        return new PowerCheck(
                record.matterId(), place(record, entry), relied.body(), relied.day(), act.at(), entry, findings);
    }

    private static String place(CaseRecord record, RegisterEntry entry) {
        return entry == null ? record.place() : entry.holderDivision();
    }

    private Relied relied(CaseRecord record, TrailEvent act) {
        Map<String, String> said = act.after();
        LocalDate on = day(act.at());
        if (said.containsKey("deciding")) {
            String entry = said.getOrDefault("register", "null");
            return new Relied(on, said.get("deciding"), entry.equals("null") ? null : Long.valueOf(entry), false);
        }
        Route route = record.route();
        return DECISIONS.contains(act.action())
                ? new Relied(route.day(), route.decidingBody(), route.registerEntryId(), false)
                : new Relied(on, act.actor().unitId(), route.registerEntryId(), true);
    }

    /** A day on which a power changes hands belongs to both sides (新老划断). */
    private Finding asked(CaseRecord record, Relied relied, Instant knownAt, String key) {
        List<String> facts = List.of(name(relied.body()), relied.day().toString());
        try {
            Route route = find(record, relied.day(), knownAt);
            if (relied.by(route)) {
                return new Finding(true, key + ".held", facts);
            }
            if (relied.by(find(record, relied.day().minusDays(1), knownAt))) {
                return new Finding(true, key + ".heldBefore", facts);
            }
            String other = relied.refusing() ? route.acceptingBody() : route.decidingBody();
            return new Finding(
                    false,
                    key + (other.equals(relied.body()) ? ".otherGround" : ".other"),
                    List.of(name(relied.body()), relied.day().toString(), name(other)));
        } catch (MatterNotOffered | BodyNotSetUp nobody) {
            return new Finding(false, key + ".nobody", facts);
        }
    }

    private Route find(CaseRecord record, LocalDate day, Instant knownAt) {
        return routes.find(record.matterId(), record.countyCode(), record.townCode(), day, knownAt);
    }

    private Finding held(Route route, LocalDate decidedOn) {
        return switch (routes.held(route, decidedOn)) {
            case YES -> new Finding(true, "replay.power.kept", List.of(decidedOn.toString()));
            case TAKEN_BACK -> new Finding(true, "replay.power.takenBack", List.of(decidedOn.toString()));
            case NO -> new Finding(false, "replay.power.lost", List.of(decidedOn.toString()));
        };
    }

    private Finding vouched(String matterId, Long entryId, RegisterEntry entry) {
        if (entry == null) {
            return new Finding(false, "replay.power.gone", List.of(entryId.toString()));
        }
        List<String> document = List.of(entry.instrumentNo(), entryId.toString());
        boolean altered = proof.altered(matterId, entry.holderDivision()).stream()
                .anyMatch(each -> entryId.equals(each.entryId()));
        return altered
                ? new Finding(false, "replay.power.notVouched", document)
                : new Finding(true, "replay.power.vouched", document);
    }

    /** As it was known then, or as it is now. */
    private RegisterEntry entry(CaseRecord record, Relied relied, Instant knownAt) {
        List<String> holders = Stream.of(
                        record.townCode(),
                        record.countyCode(),
                        bodies.division(record.countyCode()).parentCode())
                .filter(Objects::nonNull)
                .toList();
        return Stream.of(knownAt, NOW)
                .flatMap(known -> Stream.of(relied.day(), relied.day().minusDays(1))
                        .flatMap(day -> holders.stream()
                                .map(holder -> register.asOf(record.matterId(), holder, day, known))
                                .flatMap(Optional::stream)))
                .filter(entry -> Long.valueOf(entry.id()).equals(relied.entryId()))
                .findFirst()
                .orElse(null);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, OfficeTime.ZONE);
    }

    private String name(String body) {
        return body.isEmpty() ? body : bodies.body(body).name();
    }
}
