package org.countypowers.feedback;

/**
 * What a list of complaints and bad ratings is narrowed by.
 *
 * @param over null for both what is under way and what is over
 * @param kind null for both
 * @param late only what should have been done by now
 */
public record FeedbackQuery(Boolean over, FeedbackKind kind, boolean late) {}
