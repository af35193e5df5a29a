package org.countypowers.studio.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.organisation.Role;

/** Translation keys for what models write in code, to stand among the arguments of a finding or a difference. */
final class FlowWords {
    private static final String WORDS = "studio.word.";
    private static final Set<String> UNITS = Arrays.stream(FlowKind.values())
            .flatMap(kind -> kind.units().stream())
            .collect(Collectors.toUnmodifiableSet());
    static final Set<String> SIGNATURES = Set.of(
            "HANDLER", "REVIEWER", "APPROVER", "LEGAL", "FIRST_REVIEW", "COUNTER", "PROPOSER", "LEGALITY", "JUDGE");
    /** Kinds of elements that the house runs. */
    static final Set<String> KINDS = Set.of(
            "task",
            "userTask",
            "serviceTask",
            "manualTask",
            "receiveTask",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent");

    private FlowWords() {}

    /** Whether an argument is to be translated before it is put into the sentence. */
    static boolean isKey(String argument) {
        return argument.startsWith(WORDS) || argument.startsWith("role.");
    }

    static String post(String post) {
        return isRole(post) ? "role." + post : post;
    }

    static boolean isRole(String post) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(post));
    }

    static String unit(String unit) {
        return UNITS.contains(unit) ? WORDS + "unit." + unit : unit;
    }

    static String signature(String signature) {
        return SIGNATURES.contains(signature) ? WORDS + "signature." + signature : signature;
    }

    static String kind(String kind) {
        return KINDS.contains(kind) ? WORDS + "kind." + kind : kind;
    }
}
