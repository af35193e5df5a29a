package org.countypowers.audit.verifier;

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
        KEPT_FILE_MISSING
    }
}
