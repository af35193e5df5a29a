package org.countypowers.audit.verifier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Walks streams one after another, each with its events, the leaves that seal them where they end, and its head at its end. */
final class Events {
    private static final HexFormat HEX = HexFormat.of();
    private static final String STREAM = "\u0000stream";

    private final Report report;
    private final Seals seals;
    private final Claims claims;
    private final Claims streams = new Claims();
    private final MessageDigest digest = Export.sha256();

    private String kind = "";
    private String id = "";
    private String name = "";
    private long seq;
    private String hash = Seal.START;
    private long sealedTo;
    private boolean headed = true;

    Events(Report report, Seals seals, Claims claims) {
        this.report = report;
        this.seals = seals;
        this.claims = claims;
    }

    void read(JsonParser line) throws IOException {
        Export.require(line.currentToken() == JsonToken.START_ARRAY);
        switch (Export.text(line)) {
            case "event" -> event(line);
            case "leaf" -> leaf(line);
            case "head" -> head(line);
            case "withheld" -> withheld(line);
            default -> throw new Export.Unexpected();
        }
        Export.require(line.nextToken() == JsonToken.END_ARRAY);
    }

    private void stream(JsonParser line) throws IOException {
        String nextKind = Export.text(line);
        String nextId = Export.text(line);
        if (nextKind.equals(kind) && nextId.equals(id)) {
            return;
        }
        end();
        kind = nextKind;
        id = nextId;
        name = kind + ":" + id;
        seq = 0;
        hash = Seal.START;
        sealedTo = 0;
        headed = false;
        report.streams++;
        if (!streams.put(name, STREAM, "")) {
            report.found(Finding.Kind.STREAM_TWICE, name);
        }
    }

    /** The last stream has no next one that would end it. */
    void end() {
        if (!headed) {
            report.found(Finding.Kind.HEAD_DIFFERS, name + " " + seq);
        }
        report.unsealed += Math.max(0, seq - sealedTo);
    }

    private void event(JsonParser line) throws IOException {
        stream(line);
        Event event = Event.read(line, kind, id);
        report.events++;
        if (event.seq() <= seq) {
            report.found(Finding.Kind.EVENT_OUT_OF_ORDER, place(event.seq()));
        } else if (event.seq() > seq + 1) {
            report.found(Finding.Kind.EVENT_MISSING, place(seq + 1));
        } else if (!event.previous().equals(hash)) {
            report.found(Finding.Kind.CHAIN_BROKEN, place(event.seq()));
        }
        byte[] bytes = event.bytes();
        boolean agrees = event.agrees(bytes, name, claims::put);
        if (!HEX.formatHex(digest.digest(bytes)).equals(event.hash())) {
            report.found(Finding.Kind.EVENT_ALTERED, place(event.seq()));
        } else if (!agrees) {
            report.found(Finding.Kind.COLUMNS_ALTERED, place(event.seq()));
        }
        seq = Math.max(seq, event.seq());
        hash = event.hash();
    }

    private void leaf(JsonParser line) throws IOException {
        stream(line);
        long from = Export.number(line);
        long to = Export.number(line);
        String said = Export.text(line);
        if (from != sealedTo + 1 || to < from) {
            report.found(Finding.Kind.LEAF_MISSING, place(sealedTo + 1));
        }
        if (to > seq) {
            report.found(seq == 0 ? Finding.Kind.STREAM_MISSING : Finding.Kind.TAIL_CUT, place(seq + 1));
        } else if (!said.equals(hash)) {
            report.found(Finding.Kind.SEALED_OTHERWISE, place(to));
        }
        String text = Merkle.leafText(kind, id, from, to, said);
        seals.leaf(place(to), Export.number(line), Export.number(line), text, null, Export.text(line));
        sealedTo = to;
    }

    private void head(JsonParser line) throws IOException {
        stream(line);
        long last = Export.number(line);
        String said = Export.text(line);
        headed = true;
        if (last > seq) {
            report.found(seq == 0 ? Finding.Kind.STREAM_MISSING : Finding.Kind.TAIL_CUT, place(seq + 1));
        } else if (last < seq || !said.equals(hash)) {
            report.found(Finding.Kind.HEAD_DIFFERS, place(seq));
        }
    }

    private void withheld(JsonParser line) throws IOException {
        report.withheld++;
        long number = Export.number(line);
        seals.leaf("withheld", number, Export.number(line), null, Export.text(line), Export.text(line));
    }

    private String place(long at) {
        return name + " " + at;
    }
}
