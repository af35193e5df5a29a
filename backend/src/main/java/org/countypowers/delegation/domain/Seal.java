package org.countypowers.delegation.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.countypowers.delegation.domain.PowerStore.PowerRow;
import org.countypowers.delegation.domain.PowerStore.StatusRow;

/**
 * What ties a row of the register to its trail event: SHA-256 over all that the row says and the event's id. The event
 * carries it under the pair's name, and the trail's chain covers the event.
 */
public final class Seal {
    private Seal() {}

    public static String of(PowerRow row) {
        List<Object> said = new ArrayList<>(List.of(
                "entry",
                row.matterId(),
                row.holderDivision(),
                row.form(),
                row.validFrom(),
                row.validTo(),
                row.instrumentNo(),
                row.instrumentType(),
                row.entrustBasis(),
                row.batchNo(),
                row.endInstrument(),
                row.version(),
                row.recordedAt(),
                row.trailEvent()));
        // What was sealed before entries had a scope stays proven.
        if (!row.scope().isEmpty()) {
            said.add(row.scope());
        }
        return hash(said);
    }

    public static String of(StatusRow row) {
        return hash(List.of(
                "status",
                row.powerId(),
                row.fromOn(),
                row.version(),
                row.status(),
                row.instrumentNo(),
                row.recordedAt(),
                row.trailEvent()));
    }

    /** Lengths keep two neighbouring fields from being read as one. */
    private static String hash(List<Object> fields) {
        StringBuilder text = new StringBuilder();
        for (Object field : fields) {
            String said = field.toString();
            text.append(said.length()).append(':').append(said);
        }
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
