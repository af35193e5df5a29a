package org.countypowers.delegation.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countypowers.delegation.domain.PowerStore.PowerRow;
import org.countypowers.delegation.domain.PowerStore.StatusRow;

/**
 * What ties a row of the register to its trail event: SHA-256 over all that the row says and the event's id. The event
 * carries it under the pair's name, and the trail's chain covers the event.
 */
public final class Seal {
    private Seal() {}

    public static String of(PowerRow row) {
        return hash(columns(row).values());
    }

    public static String of(StatusRow row) {
        return hash(columns(row).values());
    }

    /** What the hash covers, in its order. */
    public static Map<String, String> columns(PowerRow row) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("row", "entry");
        said.put("matter", row.matterId());
        said.put("holder", row.holderDivision());
        said.put("form", row.form());
        said.put("from", row.validFrom().toString());
        said.put("to", row.validTo().toString());
        said.put("instrument", row.instrumentNo());
        said.put("type", row.instrumentType());
        said.put("basis", row.entrustBasis());
        said.put("batch", row.batchNo());
        said.put("endInstrument", row.endInstrument());
        said.put("version", Integer.toString(row.version()));
        said.put("recordedAt", row.recordedAt().toString());
        said.put("event", row.trailEvent());
        // What was sealed before entries had a scope stays proven.
        if (!row.scope().isEmpty()) {
            said.put("scope", row.scope());
        }
        return said;
    }

    public static Map<String, String> columns(StatusRow row) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("row", "status");
        said.put("power", Long.toString(row.powerId()));
        said.put("from", row.fromOn().toString());
        said.put("version", Integer.toString(row.version()));
        said.put("status", row.status());
        said.put("instrument", row.instrumentNo());
        said.put("recordedAt", row.recordedAt().toString());
        said.put("event", row.trailEvent());
        return said;
    }

    /** Lengths keep two neighbouring fields from being read as one. */
    private static String hash(Collection<String> fields) {
        StringBuilder text = new StringBuilder();
        for (String said : fields) {
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
