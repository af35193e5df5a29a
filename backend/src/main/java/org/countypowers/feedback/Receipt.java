package org.countypowers.feedback;

/** What a complainant takes home: with both the state can be asked for. */
public record Receipt(long id, String number, String code) {}
