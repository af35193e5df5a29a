package org.countypowers.organisation;

/** One post that an officer holds in a body. */
public record Posting(String postId, String postName, String unitId, String unitName, String divisionCode, Role role) {}
