package org.countypowers.studio.domain;

import java.util.Set;
import org.w3c.dom.Document;

/** Ids of a model's elements as bpmn-js-differ sorts them, for the marks on two diagrams side by side. */
public record DifferenceIds(Set<String> added, Set<String> removed, Set<String> changed, Set<String> layoutChanged) {

    static DifferenceIds between(Document older, Document newer) {
        return new DifferenceWalk(older, newer).ids();
    }
}
