package org.countypowers.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MerkleTest {
    private final Merkle merkle = new Merkle(Algorithm.SHA256_ECDSA);

    /** The vectors that Certificate Transparency tests itself with. */
    @Test
    void the_tree_is_the_one_of_rfc_6962() {
        List<byte[]> leaves = Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(HexFormat.of()::parseHex)
                .map(bytes -> merkle.leaf(new String(bytes, java.nio.charset.StandardCharsets.US_ASCII)))
                .toList();
        assertThat(merkle.tree(leaves.subList(0, 1)).root())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(merkle.tree(leaves.subList(0, 3)).root())
                .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(merkle.tree(leaves).root())
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void every_leaf_leads_to_the_root_and_from_no_other_place() {
        for (int count = 1; count < 40; count++) {
            List<byte[]> leaves = IntStream.range(0, count)
                    .mapToObj(no -> merkle.leaf("leaf " + no))
                    .toList();
            Merkle.Tree tree = merkle.tree(leaves);
            for (int no = 0; no < count; no++) {
                String proof = tree.proofs().get(no);
                assertThat(merkle.root(leaves.get(no), no, count, proof)).isEqualTo(tree.root());
                for (int other = 0; other < count; other++) {
                    if (other != no) {
                        assertThat(merkle.root(leaves.get(no), other, count, proof))
                                .isNotEqualTo(tree.root());
                    }
                }
            }
        }
    }

    @Test
    void an_inner_node_is_no_leaf() {
        List<byte[]> leaves = List.of(merkle.leaf("a"), merkle.leaf("b"));
        byte[] both = new byte[64];
        System.arraycopy(leaves.get(0), 0, both, 0, 32);
        System.arraycopy(leaves.get(1), 0, both, 32, 32);
        String asText = new String(both, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(HexFormat.of().formatHex(merkle.leaf(asText)))
                .isNotEqualTo(merkle.tree(leaves).root());
    }
}
