package org.countypowers.organisation;

/** The officer behind the current call. */
public interface CurrentOfficer {
    /** @throws org.springframework.security.access.AccessDeniedException when nobody is signed in */
    SignedInOfficer require();

    /** What the officer may read. */
    ReadScope scope();
}
