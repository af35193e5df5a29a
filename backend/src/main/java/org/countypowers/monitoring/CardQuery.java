package org.countypowers.monitoring;

import java.util.Set;

/** What a list of cards is narrowed by; an empty set of states and a null kind do not narrow. */
public record CardQuery(Set<CardState> states, CardKind kind) {}
