package org.countypowers.licence;

import java.util.Arrays;
import java.util.List;

/**
 * Whether the reader may begin a proceeding of a kind now.
 *
 * @param refusalKey why not, translated; '' when it may be begun
 */
public record ProceedingOption(ProceedingKind kind, String refusalKey, List<String> refusalArguments) {
    static ProceedingOption open(ProceedingKind kind) {
        return new ProceedingOption(kind, "", List.of());
    }

    static ProceedingOption refused(ProceedingKind kind, String key, String... arguments) {
        return new ProceedingOption(kind, key, List.of(arguments));
    }

    public boolean allowed() {
        return refusalKey.isEmpty();
    }

    /** Grounds that fit how the licence stands. */
    public List<ProceedingGround> grounds(LicenceStatus status) {
        return Arrays.stream(ProceedingGround.values())
                .filter(ground -> ground.kind() == kind && ground.byHand() && ground.fits(status))
                .toList();
    }
}
