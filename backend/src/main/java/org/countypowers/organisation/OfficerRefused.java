package org.countypowers.organisation;

import java.util.List;

/** An officer's account or posting cannot be made so; {@code key} is translated. */
public class OfficerRefused extends Refused {
    public OfficerRefused(String key) {
        super(key, key, List.of());
    }
}
