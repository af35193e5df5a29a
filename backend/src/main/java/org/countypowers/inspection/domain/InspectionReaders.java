package org.countypowers.inspection.domain;

import java.util.List;

/**
 * What a reader sees, part of each reading statement.
 *
 * @param bodies whose business
 * @param divisions of these bodies
 * @param prefixes beginnings of the codes of divisions where all is seen
 */
public record InspectionReaders(List<String> bodies, List<String> divisions, List<String> prefixes) {
    public boolean none() {
        return bodies.isEmpty() && prefixes.isEmpty();
    }
}
