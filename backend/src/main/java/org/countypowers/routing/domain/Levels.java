package org.countypowers.routing.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Procedure;
import org.countypowers.organisation.Level;

/**
 * Which level receives, prepares, accepts, decides, lends its name and gets a copy, null for none, and
 * which review first, in order. From the
 * table by form; where a matter's own row says otherwise for its own form, the row wins (SPEC 2).
 */
public record Levels(
        Level receives,
        Level prepares,
        Level accepts,
        List<Level> firstReviews,
        Level decides,
        Level name,
        Level copyTo) {

    public static Levels of(Map<String, Object> row) {
        return new Levels(
                level(row, "receives"),
                level(row, "prepares"),
                level(row, "accepts"),
                Stream.ofNullable(level(row, "firstReview")).toList(),
                level(row, "decides"),
                level(row, "name"),
                level(row, "copyTo"));
    }

    /** The matter's own levels laid over the table's. */
    public Levels by(Matter matter) {
        Level accepting =
                accepts == decides ? matter.handlingLevel() : accepts == receives ? matter.receptionLevel() : accepts;
        return new Levels(
                matter.receptionLevel(),
                prepares,
                accepting,
                firstReviews.stream()
                        .map(level -> level == receives ? matter.receptionLevel() : level)
                        .toList(),
                matter.handlingLevel(),
                matter.nameLevel(),
                copyTo);
    }

    /** Only levels below the deciding one review first; the law of some matters names them (行政许可法 43). */
    public Levels settled(Matter matter) {
        List<Level> named =
                matter.firstReviews().stream().map(Procedure::reviewLevel).toList();
        List<Level> asked = named.isEmpty() ? firstReviews : named;
        List<Level> below =
                asked.stream().filter(level -> level.compareTo(decides) > 0).toList();
        return new Levels(receives, prepares, accepts, below, decides, name, copyTo);
    }

    /** The same with a level's first review, in its place from below, where a clause of law asks for it. */
    public Levels keeping(Level level) {
        List<Level> reviews = Stream.concat(firstReviews.stream(), Stream.of(level))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        return new Levels(receives, prepares, accepts, reviews, decides, name, copyTo);
    }

    public boolean concernsTown() {
        return receives == Level.TOWN || decides == Level.TOWN;
    }

    private static Level level(Map<String, Object> row, String key) {
        Object value = row.get(key);
        return value == null || value.toString().isEmpty() ? null : Level.valueOf(value.toString());
    }
}
