package org.countypowers.licence;

/** Who must know of a licence in the same transaction; implemented by supervision. */
public interface LicenceFollowers {
    /** @param supervisingBody who watches over it by the route of its case */
    void granted(Licence licence, String supervisingBody);

    void ended(Licence licence);

    /** It is revoked because its holder broke a promise: the word of whoever did is not taken for now. */
    void distrusted(Licence licence);

    /** Another holds it from now on. */
    void transferred(Licence licence);
}
