package org.countypowers.organisation;

/** Somebody who works in a body. */
public record Member(String officerId, String name, String bodyId) {}
