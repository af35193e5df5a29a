package org.countypowers.handover;

/**
 * A proposed change has been carried out, objected to or withdrawn; told within the command that did it.
 *
 * @param handoverId that carries it out, or null
 */
public record ChangeDecided(long changeId, ChangeState state, Long handoverId) {}
