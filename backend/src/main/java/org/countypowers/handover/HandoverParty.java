package org.countypowers.handover;

/**
 * A side of a hand-over.
 *
 * @param organ whose power it is
 * @param worker the body that prepares and signs for it; the organ itself but for what the government decides
 */
public record HandoverParty(String organ, String worker) {
    public boolean itself() {
        return organ.equals(worker);
    }
}
