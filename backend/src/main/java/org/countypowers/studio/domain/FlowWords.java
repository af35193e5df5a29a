package org.countypowers.studio.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.organisation.Role;

/** Words for what models write in code. */
final class FlowWords {
    private static final String WORDS = "studio.word.";
    private static final Set<String> UNITS = Arrays.stream(FlowKind.values())
            .flatMap(kind -> kind.units().stream())
            .collect(Collectors.toUnmodifiableSet());
    static final Set<String> SIGNATURES = Set.of(
            "HANDLER",
            "REVIEWER",
            "APPROVER",
            "LEGAL",
            "FIRST_REVIEW",
            "CO_REVIEW",
            "COUNTER",
            "PROPOSER",
            "LEGALITY",
            "JUDGE",
            "OVERSIGHT");
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

    /** Kinds that are known by name only: what other programs draw, and what stands around the steps. */
    private static final Set<String> NAMED = Set.of(
            "adHocSubProcess",
            "businessRuleTask",
            "callActivity",
            "complexGateway",
            "scriptTask",
            "sendTask",
            "transaction",
            "process",
            "participant",
            "lane",
            "textAnnotation",
            "dataObjectReference",
            "dataStoreReference",
            "message",
            "signal",
            "error",
            "escalation");

    private static final Set<String> POLICIES =
            Set.of("UNIQUE", "FIRST", "ANY", "PRIORITY", "RULE ORDER", "OUTPUT ORDER", "COLLECT");
    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "double", "number", "date");

    private FlowWords() {}

    static FlowPhrase post(String post) {
        return word(isRole(post), "role.", post);
    }

    static boolean isRole(String post) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(post));
    }

    static FlowPhrase unit(String unit) {
        return word(UNITS.contains(unit), WORDS + "unit.", unit);
    }

    static FlowPhrase signature(String signature) {
        return word(SIGNATURES.contains(signature), WORDS + "signature.", signature);
    }

    static FlowPhrase kind(String kind) {
        boolean named = KINDS.contains(kind) || NAMED.contains(kind);
        return FlowPhrase.key(WORDS + "kind." + (named ? kind : "other"));
    }

    /** How many of a table's rows answer. */
    static FlowPhrase policy(String policy) {
        return word(POLICIES.contains(policy), WORDS + "policy.", policy.replace(' ', '_'));
    }

    /** Of a table's column. */
    static FlowPhrase type(String type) {
        return word(TYPES.contains(type), WORDS + "type.", type);
    }

    private static FlowPhrase word(boolean known, String prefix, String code) {
        return known ? FlowPhrase.key(prefix + code) : FlowPhrase.of(code);
    }
}
