package org.countypowers.studio.domain;

/** Where an element is drawn. */
public record FlowShape(String element, double x, double y, double width, double height) {}
