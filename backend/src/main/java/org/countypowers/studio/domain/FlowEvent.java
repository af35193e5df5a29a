package org.countypowers.studio.domain;

/**
 * What an event waits for or does.
 *
 * @param kind such as {@code timer} or {@code message}
 * @param reference id of the message, signal or error, or the link's name; '' for none
 * @param timer when it fires, such as {@code P5D}
 */
public record FlowEvent(String kind, String reference, String timer) {}
