package org.countypowers.year;

import java.util.Arrays;
import java.util.List;
import org.countypowers.supervision.Grade;

/** What the simulated counties grant, with the limits in working days as the law and the office's promise have them (matters.csv). */
enum YearMatter {
    WATER_INTAKE("XK-069", "018", Grade.C, 45, 20),
    SOIL_CONSERVATION("XK-070", "018", Grade.B, 10, 5),
    SAND_MINING("XK-073", "018", Grade.D, 20, 15),
    IRRIGATION_WORKS("XK-075", "018", Grade.B, 20, 10),
    FOREST_LAND("XK-036", "012", Grade.B, 20, 10),
    /** The counties' own by law: nobody gave it, so nobody reviews its files. */
    FOREST_SEEDS("XK-039", "012", Grade.A, 20, 10);

    static final String WATER = "018";
    static final String FOREST = "012";

    final String id;
    final String department;
    final Grade risk;
    final int statute;
    final int promise;

    YearMatter(String id, String department, Grade risk, int statute, int promise) {
        this.id = id;
        this.department = department;
        this.risk = risk;
        this.statute = statute;
        this.promise = promise;
    }

    static List<YearMatter> of(String department) {
        return Arrays.stream(values())
                .filter(matter -> matter.department.equals(department))
                .toList();
    }

    static YearMatter of(Grade risk, int any) {
        List<YearMatter> fit =
                Arrays.stream(values()).filter(matter -> matter.risk == risk).toList();
        return fit.get(any % fit.size());
    }

    boolean given() {
        return this != FOREST_SEEDS;
    }
}
