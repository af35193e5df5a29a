package org.countypowers.audit.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The tree of RFC 6962: a leaf is never read as an inner node, since each kind has a prefix of its own. */
public final class Merkle {
    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest digest;

    public Merkle(Algorithm algorithm) {
        digest = algorithm.digest();
    }

    /** What a leaf says: this stream has these events, and the last one has this hash. */
    public static String leafText(String kind, String id, long from, long to, String hash) {
        return kind + "\n" + id + "\n" + from + "\n" + to + "\n" + hash;
    }

    public byte[] leaf(String text) {
        digest.update((byte) 0);
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] inner(byte[] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** A tree's root, and for each leaf the neighbours on its way there, the nearest first, as hexadecimal digits. */
    public record Tree(String root, List<String> proofs) {}

    public Tree tree(List<byte[]> leaves) {
        List<StringBuilder> proofs = new ArrayList<>();
        leaves.forEach(leaf -> proofs.add(new StringBuilder()));
        byte[] root = grow(leaves, 0, leaves.size(), proofs);
        return new Tree(
                HEX.formatHex(root),
                proofs.stream().map(StringBuilder::toString).toList());
    }

    private byte[] grow(List<byte[]> leaves, int from, int to, List<StringBuilder> proofs) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        byte[] left = grow(leaves, from, middle, proofs);
        byte[] right = grow(leaves, middle, to, proofs);
        proofs.subList(from, middle).forEach(proof -> proof.append(HEX.formatHex(right)));
        proofs.subList(middle, to).forEach(proof -> proof.append(HEX.formatHex(left)));
        return inner(left, right);
    }

    /** RFC 9162, 2.1.3.2: the root to which a proof leads from the leaf at this index among so many; empty when it leads nowhere. */
    String root(byte[] leaf, long index, long leaves, String proof) {
        int width = digest.getDigestLength() * 2;
        if (index < 0 || index >= leaves || proof.length() % width != 0) {
            return "";
        }
        long node = index;
        long last = leaves - 1;
        byte[] hash = leaf;
        for (int at = 0; at < proof.length(); at += width) {
            if (last == 0) {
                return "";
            }
            byte[] neighbour = HEX.parseHex(proof, at, at + width);
            if ((node & 1) == 1 || node == last) {
                hash = inner(neighbour, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = inner(hash, neighbour);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 ? HEX.formatHex(hash) : "";
    }
}
