package org.countypowers.process;

/** A model breaks a rule of safety; names the resource, the element and the rule. Nothing is deployed. */
public class ModelRefused extends RuntimeException {
    private final String element;
    private final String rule;

    public ModelRefused(String resource, String element, String rule) {
        super(resource + " " + element + ": " + rule);
        this.element = element;
        this.rule = rule;
    }

    public String element() {
        return element;
    }

    public String rule() {
        return rule;
    }
}
