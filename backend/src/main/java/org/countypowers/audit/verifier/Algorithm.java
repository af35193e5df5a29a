package org.countypowers.audit.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** How a seal is digested and signed. Each seal names its own, so that a later one may use another. */
public enum Algorithm {
    SHA256_ECDSA("SHA256withECDSA", "SHA-256", "P-256", false),
    /** GM/T 0004 and 0003. */
    SM3_SM2("SM3withSM2", "SM3", "sm2p256v1", true);

    private final String signature;
    private final String digest;
    private final String curve;
    private final boolean national;

    Algorithm(String signature, String digest, String curve, boolean national) {
        this.signature = signature;
        this.digest = digest;
        this.curve = curve;
        this.national = national;
    }

    /** The national algorithms come with a provider that is used here alone and registered nowhere. */
    private static final class National {
        private static final Provider PROVIDER = new BouncyCastleProvider();
    }

    public static Optional<Algorithm> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.signature.equals(name))
                .findFirst();
    }

    /** As seals name it. */
    public String signatureName() {
        return signature;
    }

    public String curve() {
        return curve;
    }

    public MessageDigest digest() {
        try {
            return national ? MessageDigest.getInstance(digest, National.PROVIDER) : MessageDigest.getInstance(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Signature signature() throws GeneralSecurityException {
        return national ? Signature.getInstance(signature, National.PROVIDER) : Signature.getInstance(signature);
    }

    boolean verifies(byte[] publicKey, byte[] text, byte[] signed) {
        try {
            KeyFactory keys = national ? KeyFactory.getInstance("EC", National.PROVIDER) : KeyFactory.getInstance("EC");
            PublicKey key = keys.generatePublic(new X509EncodedKeySpec(publicKey));
            Signature check = signature();
            check.initVerify(key);
            check.update(text);
            return check.verify(signed);
        } catch (GeneralSecurityException | RuntimeException noKeyOrNoSignature) {
            return false;
        }
    }
}
