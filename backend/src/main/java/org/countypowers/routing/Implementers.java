package org.countypowers.routing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.countypowers.delegation.ImplementingBody;
import org.countypowers.organisation.Level;

/** Who acts at each level: its department, unless another body implements the matter there (行政许可法 25). */
final class Implementers {
    private final Function<Level, Optional<ImplementingBody>> others;
    private final Function<Level, String> departments;
    private final Consumer<String> basis;
    private final Map<Level, Optional<ImplementingBody>> known = new EnumMap<>(Level.class);

    /** @param basis told once for each level that another body implements */
    Implementers(
            Function<Level, Optional<ImplementingBody>> others,
            Function<Level, String> departments,
            Consumer<String> basis) {
        this.others = others;
        this.departments = departments;
        this.basis = basis;
    }

    /** Receives, prepares, accepts or reviews first. */
    String accepting(Level level) {
        return at(level, ImplementingBody::acceptingBody);
    }

    /** Decides, or lends its name to who decides. */
    String deciding(Level level) {
        return at(level, ImplementingBody::decidingBody);
    }

    String supervising(Level level) {
        return at(level, ImplementingBody::supervisingBody);
    }

    private String at(Level level, Function<ImplementingBody, String> role) {
        return other(level).map(role).orElseGet(() -> departments.apply(level));
    }

    private Optional<ImplementingBody> other(Level level) {
        Optional<ImplementingBody> other = known.get(level);
        if (other == null) {
            other = others.apply(level);
            other.map(ImplementingBody::basis).ifPresent(basis);
            known.put(level, other);
        }
        return other;
    }
}
