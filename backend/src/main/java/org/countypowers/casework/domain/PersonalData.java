package org.countypowers.casework.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts personal columns with AES-GCM and makes keyed lookup hashes, so that a stolen table names nobody. */
public final class PersonalData {
    private static final int IV = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec cipherKey;
    private final SecretKeySpec lookupKey;

    /** @param key 32 bytes */
    public PersonalData(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("the key has 32 bytes");
        }
        cipherKey = new SecretKeySpec(mac(new SecretKeySpec(key, "HmacSHA256"), "cipher"), "AES");
        lookupKey = new SecretKeySpec(mac(new SecretKeySpec(key, "HmacSHA256"), "lookup"), "HmacSHA256");
    }

    public String encrypt(String text) {
        byte[] iv = new byte[IV];
        RANDOM.nextBytes(iv);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, iv, text.getBytes(StandardCharsets.UTF_8), 0);
        byte[] all = new byte[IV + sealed.length];
        System.arraycopy(iv, 0, all, 0, IV);
        System.arraycopy(sealed, 0, all, IV, sealed.length);
        return Base64.getEncoder().encodeToString(all);
    }

    /** @throws IllegalStateException when the text was altered or the key is another */
    public String decrypt(String text) {
        byte[] all = Base64.getDecoder().decode(text);
        byte[] iv = new byte[IV];
        System.arraycopy(all, 0, iv, 0, IV);
        return new String(run(Cipher.DECRYPT_MODE, iv, all, IV), StandardCharsets.UTF_8);
    }

    /** The same text gives the same hash under one key; empty stays empty. */
    public String lookup(String text) {
        return text == null || text.isEmpty() ? "" : HexFormat.of().formatHex(mac(lookupKey, text));
    }

    private byte[] run(int mode, byte[] iv, byte[] input, int offset) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, cipherKey, new GCMParameterSpec(128, iv));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("personal data cannot be read with this key", failure);
        }
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
