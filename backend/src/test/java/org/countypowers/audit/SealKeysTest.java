package org.countypowers.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.countypowers.audit.verifier.Algorithm;
import org.countypowers.audit.verifier.Seal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealKeysTest {
    private static final String PASSWORD = "a password from outside";

    @TempDir
    Path folder;

    private SealKeys keys(Algorithm algorithm, String password) throws Exception {
        return new SealKeys(algorithm, folder.resolve("keys/seal.p12"), password, Clock.systemUTC());
    }

    private static boolean signed(SealKeys keys) throws Exception {
        byte[] key = keys.publicKey();
        Seal seal = keys.sign(new Seal(
                1,
                "2026-09-01T00:00:00Z",
                Seal.START,
                Seal.START,
                1,
                1,
                keys.algorithm().signatureName(),
                Seal.keyId(key),
                Base64.getEncoder().encodeToString(key),
                ""));
        BouncyCastleProvider provider = new BouncyCastleProvider();
        Signature check = Signature.getInstance(seal.algorithm(), provider);
        check.initVerify(KeyFactory.getInstance("EC", provider).generatePublic(new X509EncodedKeySpec(key)));
        check.update(seal.text().getBytes(StandardCharsets.UTF_8));
        return check.verify(Base64.getDecoder().decode(seal.signature()));
    }

    @Test
    void a_key_is_made_once_and_is_its_owners_alone() throws Exception {
        byte[] first = keys(Algorithm.SHA256_ECDSA, PASSWORD).publicKey();
        assertThat(keys(Algorithm.SHA256_ECDSA, PASSWORD).publicKey()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/seal.p12"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_national_algorithms_get_a_key_beside_the_former_one() throws Exception {
        SealKeys former = keys(Algorithm.SHA256_ECDSA, PASSWORD);
        SealKeys national = keys(Algorithm.SM3_SM2, PASSWORD);
        assertThat(signed(former)).isTrue();
        assertThat(signed(national)).isTrue();
        assertThat(national.pem())
                .contains(Seal.keyId(former.publicKey()), Seal.keyId(national.publicKey()))
                .doesNotContain("PRIVATE");
        assertThat(signed(keys(Algorithm.SM3_SM2, PASSWORD))).isTrue();
    }

    @Test
    void without_the_password_nothing_is_signed() throws Exception {
        keys(Algorithm.SHA256_ECDSA, PASSWORD);
        assertThatThrownBy(() -> keys(Algorithm.SHA256_ECDSA, "")).isInstanceOf(IOException.class);
    }
}
