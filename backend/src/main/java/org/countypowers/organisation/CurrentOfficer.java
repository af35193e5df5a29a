package org.countypowers.organisation;

/** The officer behind the current call. */
public interface CurrentOfficer {
    /** @throws org.springframework.security.access.AccessDeniedException when nobody is signed in */
    SignedInOfficer require();

    /** Whose cases the officer may do this with: a permission counts where its post is, and nowhere else. */
    ReadScope scope(Permission permission);

    /** Where the officer's posts with this permission lie. */
    Jurisdiction jurisdiction(Permission permission);
}
