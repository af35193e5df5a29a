package org.countypowers.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.countypowers.audit.verifier.Algorithm;
import org.countypowers.audit.verifier.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that sign seals, in one PKCS#12 file that all nodes have. The newest one for the algorithm that is set signs; former ones
 * stay, and the seals that they signed name them. An alias begins with the algorithm's name.
 */
@Component
class SealKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SealKeys.class);
    private static final int YEARS = 100;

    private final BouncyCastleProvider provider = new BouncyCastleProvider();
    private final Algorithm algorithm;
    private final Path file;
    private final char[] password;
    private final KeyStore store;
    private final String alias;

    SealKeys(
            @Value("${countypowers.seal.algorithm}") Algorithm algorithm,
            @Value("${countypowers.seal.keystore}") Path file,
            @Value("${countypowers.seal.password}") String password,
            Clock clock)
            throws GeneralSecurityException, IOException {
        this.algorithm = algorithm;
        this.file = file.toAbsolutePath();
        this.password = password.toCharArray();
        store = KeyStore.getInstance("PKCS12", provider);
        load();
        alias = newest().orElse(null) == null ? make(clock.instant()) : newest().orElseThrow();
    }

    Algorithm algorithm() {
        return algorithm;
    }

    byte[] publicKey() throws GeneralSecurityException {
        return store.getCertificate(alias).getPublicKey().getEncoded();
    }

    Seal sign(Seal seal) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm.signatureName(), provider);
        signature.initSign((PrivateKey) store.getKey(alias, password));
        signature.update(seal.text().getBytes(StandardCharsets.UTF_8));
        return seal.signed(Base64.getEncoder().encodeToString(signature.sign()));
    }

    /** All public keys, for whoever verifies: the present one and those of former seals. */
    String pem() throws GeneralSecurityException {
        StringBuilder pem = new StringBuilder();
        for (String each : aliases()) {
            byte[] key = store.getCertificate(each).getPublicKey().getEncoded();
            pem.append("# ").append(each).append(' ').append(Seal.keyId(key)).append('\n');
            pem.append("-----BEGIN PUBLIC KEY-----\n")
                    .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key))
                    .append("\n-----END PUBLIC KEY-----\n");
        }
        return pem.toString();
    }

    private void load() throws GeneralSecurityException, IOException {
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, password);
            }
        } else {
            store.load(null, null);
        }
    }

    private List<String> aliases() throws GeneralSecurityException {
        return Collections.list(store.aliases()).stream().sorted().toList();
    }

    private Optional<String> newest() throws GeneralSecurityException {
        return aliases().stream()
                .filter(each -> each.startsWith(prefix()))
                .max(Comparator.comparing(this::since).thenComparing(Comparator.naturalOrder()));
    }

    private Date since(String each) {
        try {
            Certificate certificate = store.getCertificate(each);
            return ((X509Certificate) certificate).getNotBefore();
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String prefix() {
        return algorithm.name().toLowerCase(Locale.ROOT);
    }

    private String make(Instant now) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
        generator.initialize(new ECGenParameterSpec(algorithm.curve()));
        KeyPair pair = generator.generateKeyPair();
        String made = prefix() + "-" + now.getEpochSecond();
        store.setKeyEntry(
                made, pair.getPrivate(), password, new Certificate[] {certificate(pair, pair.getPublic(), now)});
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
        LOG.warn(
                "a key that seals the trail was made in {}; keep a copy, and hand its public half to another office",
                file);
        return made;
    }

    /** PKCS#12 keeps no key without one; nobody asks what it says. */
    private Certificate certificate(KeyPair pair, PublicKey key, Instant now) throws GeneralSecurityException {
        X500Name name = new X500Name("CN=County Powers seal of the trail");
        try {
            return new JcaX509CertificateConverter()
                    .setProvider(provider)
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    BigInteger.valueOf(now.toEpochMilli()),
                                    Date.from(now),
                                    Date.from(now.plus(365L * YEARS, ChronoUnit.DAYS)),
                                    name,
                                    key)
                            .build(new JcaContentSignerBuilder(algorithm.signatureName())
                                    .setProvider(provider)
                                    .build(pair.getPrivate())));
        } catch (OperatorCreationException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }
}
