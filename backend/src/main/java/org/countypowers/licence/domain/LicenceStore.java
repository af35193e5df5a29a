package org.countypowers.licence.domain;

import org.countypowers.licence.Licence;

public interface LicenceStore {
    /** @return the new licence's id */
    long add(Licence licence);
}
