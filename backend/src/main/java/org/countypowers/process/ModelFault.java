package org.countypowers.process;

/**
 * A rule of safety that a model or form breaks.
 *
 * @param element id of the element, or of the nearest around it that has one; a line where nothing could be read
 * @param rule key, such as {@code process.model.expressionHere}
 */
public record ModelFault(String element, String rule) {}
