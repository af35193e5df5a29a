package org.countypowers.licence.domain;

import org.countypowers.licence.Licence;

public interface LicenceStore {
    /** @return the same with its id */
    Licence add(Licence licence);
}
