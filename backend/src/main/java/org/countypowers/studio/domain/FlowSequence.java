package org.countypowers.studio.domain;

/** A sequence flow. @param condition '' for none; {@code conditional} says whether one stands there, even an empty one */
public record FlowSequence(
        String id, String name, String scope, String source, String target, boolean conditional, String condition) {}
