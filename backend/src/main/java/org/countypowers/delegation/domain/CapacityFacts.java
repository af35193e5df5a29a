package org.countypowers.delegation.domain;

/** What of the matter decides which gates bind and how many officers are needed. */
public record CapacityFacts(int expectedCases, boolean riskD, boolean withInspection) {}
