package org.countypowers.audit.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What events say of rows and documents: 17 bytes for each, under fingerprints with a secret of this run, so that nobody can prepare
 * two names with the same one.
 */
final class Claims {
    private static final int FIRST_ROOM = 1 << 16;
    private static final int DIGITS = 64;

    private final byte[] secret = new byte[32];
    private final MessageDigest digest;
    private long[] names = new long[FIRST_ROOM];
    private long[] values = new long[FIRST_ROOM];
    private boolean[] seen = new boolean[FIRST_ROOM];
    private int count;
    private int unseen;

    Claims() {
        new SecureRandom().nextBytes(secret);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A later word on the same name is the one that counts. @return whether it is the first */
    boolean put(String stream, String name, String value) {
        if (count * 2 > names.length) {
            grow();
        }
        long key = key(stream, name);
        int at = place(names, key);
        boolean first = names[at] == 0;
        if (first) {
            count++;
            unseen++;
            names[at] = key;
        }
        values[at] = value(value);
        return first;
    }

    /** Whether this is what was last said; from then on it is not missing. */
    boolean confirmed(String stream, String name, String value) {
        int at = place(names, key(stream, name));
        if (names[at] == 0) {
            return false;
        }
        see(at);
        return values[at] == value(value);
    }

    /** Whether nothing was there for it; says so once. */
    boolean missing(String stream, String name) {
        int at = place(names, key(stream, name));
        boolean missing = names[at] != 0 && !seen[at];
        if (missing) {
            see(at);
        }
        return missing;
    }

    boolean complete() {
        return unseen == 0;
    }

    private void see(int at) {
        unseen -= seen[at] ? 0 : 1;
        seen[at] = true;
    }

    private void grow() {
        long[] oldNames = names;
        long[] oldValues = values;
        names = new long[oldNames.length * 2];
        values = new long[names.length];
        seen = Arrays.copyOf(seen, names.length);
        for (int from = 0; from < oldNames.length; from++) {
            if (oldNames[from] != 0) {
                int at = place(names, oldNames[from]);
                names[at] = oldNames[from];
                values[at] = oldValues[from];
            }
        }
    }

    private static int place(long[] names, long key) {
        int at = (int) key & names.length - 1;
        while (names[at] != 0 && names[at] != key) {
            at = at + 1 & names.length - 1;
        }
        return at;
    }

    /** A digest is taken as it is: nobody makes another text with the same beginning of one that stands already. */
    private long value(String value) {
        return value.length() == DIGITS && hexadecimal(value) ? Long.parseUnsignedLong(value, 0, 16, 16) : print(value);
    }

    private static boolean hexadecimal(String value) {
        for (int at = 0; at < value.length(); at++) {
            if (!HexFormat.isHexDigit(value.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private long key(String stream, String name) {
        return print(stream.length() + ":" + stream + name);
    }

    private long print(String text) {
        digest.update(secret);
        byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        long print = 0;
        for (int at = 0; at < Long.BYTES; at++) {
            print = print << 8 | hash[at] & 0xff;
        }
        return print == 0 ? 1 : print;
    }
}
