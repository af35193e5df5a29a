package org.countypowers.audit.verifier;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Something that is not as it was written. @param place stream and seq, seal, file, case number or entry of the register */
public record Finding(Kind kind, String place) {
    public enum Kind {
        /** Not the JSON that an export has, or more of it than any export has. */
        UNREADABLE,
        FILE_OF_EXPORT_MISSING,
        FILE_OF_EXPORT_ALTERED,
        EVENT_ALTERED,
        EVENT_MISSING,
        EVENT_OUT_OF_ORDER,
        CHAIN_BROKEN,
        COLUMNS_ALTERED,
        TAIL_CUT,
        HEAD_DIFFERS,
        STREAM_MISSING,
        STREAM_TWICE,
        /** The chain may be whole in itself and yet not the one that was sealed. */
        SEALED_OTHERWISE,
        LEAF_FORGED,
        LEAF_MISSING,
        SEAL_MISSING,
        SEAL_FORGED,
        SEAL_CHAIN_BROKEN,
        SEAL_NOT_THE_KEPT_ONE,
        KEY_NOT_TRUSTED,
        /** Written past the services. */
        ROW_NOT_VOUCHED_FOR,
        ROW_MISSING,
        DOCUMENT_NOT_VOUCHED_FOR,
        DOCUMENT_MISSING,
        KEPT_FILE_REPLACED,
        KEPT_FILE_MISSING,
        /** The file is not the one that the trail tells of, whether or not it is whole in itself. */
        ARCHIVE_REPLACED,
        ARCHIVE_MISSING;

        /** Whether the trail itself is whole, and something of which it speaks is not as it says. */
        public boolean ofEvidence() {
            return ordinal() >= ROW_NOT_VOUCHED_FOR.ordinal() && ordinal() <= KEPT_FILE_MISSING.ordinal();
        }
    }

    static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                "org.countypowers.audit.verifier.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What and where, for people. */
    public String in(Locale locale) {
        ResourceBundle words = words(locale);
        return MessageFormat.format(words.getString("finding"), words.getString(kind.name()), place);
    }
}
