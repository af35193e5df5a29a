package org.countypowers.studio;

import org.countypowers.forms.HouseForms;
import org.countypowers.studio.domain.FormReader;

/** The reader of forms, for tests of the domain. */
public final class FormReading {
    private FormReading() {}

    public static FormReader reader() {
        return new FormFiles(HouseForms.forms());
    }
}
