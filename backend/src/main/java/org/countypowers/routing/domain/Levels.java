package org.countypowers.routing.domain;

import java.util.Map;
import org.countypowers.catalog.Matter;
import org.countypowers.organisation.Level;

/**
 * Which level receives, prepares, accepts, reviews first, decides, lends its name and gets a copy; null for none. From the
 * table by form; where a matter's own row says otherwise for its own form, the row wins (SPEC 2).
 */
public record Levels(
        Level receives, Level prepares, Level accepts, Level firstReview, Level decides, Level name, Level copyTo) {

    public static Levels of(Map<String, Object> row) {
        return new Levels(
                level(row, "receives"),
                level(row, "prepares"),
                level(row, "accepts"),
                level(row, "firstReview"),
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
                firstReview == receives ? matter.receptionLevel() : firstReview,
                matter.handlingLevel(),
                matter.nameLevel(),
                copyTo);
    }

    /** A level does not review first what it decides itself; the law of some matters asks the county to (行政许可法 43). */
    public Levels settled(boolean lawAsksForFirstReview) {
        Level first =
                firstReview == null && lawAsksForFirstReview && decides != Level.COUNTY ? Level.COUNTY : firstReview;
        return new Levels(receives, prepares, accepts, first == decides ? null : first, decides, name, copyTo);
    }

    public boolean concernsTown() {
        return receives == Level.TOWN || decides == Level.TOWN;
    }

    private static Level level(Map<String, Object> row, String key) {
        Object value = row.get(key);
        return value == null || value.toString().isEmpty() ? null : Level.valueOf(value.toString());
    }
}
