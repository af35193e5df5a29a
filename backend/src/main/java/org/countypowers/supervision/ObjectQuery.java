package org.countypowers.supervision;

/** What a list of objects is narrowed by; null or blank does not narrow. */
public record ObjectQuery(ObjectState state, String divisionCode, String matterId, String licensee) {}
