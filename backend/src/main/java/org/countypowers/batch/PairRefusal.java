package org.countypowers.batch;

import java.util.List;
import org.countypowers.batch.domain.PairStore;

/** Why a pair cannot go on; {@code key} is translated and says what to do. */
public record PairRefusal(String matterId, String divisionCode, String key, List<String> arguments) {
    String pair() {
        return PairStore.pair(matterId, divisionCode);
    }

    static PairRefusal of(String matterId, String divisionCode, String key, String... arguments) {
        return new PairRefusal(matterId, divisionCode, key, List.of(arguments));
    }
}
