package org.countypowers.feedback;

import org.countypowers.casework.Contact;
import org.countypowers.casework.Vault;
import org.springframework.stereotype.Component;

/** Seals whom to call; an anonymous reporter leaves nothing to seal. */
@Component
class Contacts {
    private static final String BETWEEN = "\n";

    private final Vault vault;

    Contacts(Vault vault) {
        this.vault = vault;
    }

    String seal(Contact contact) {
        return contact == null ? "" : vault.seal(contact.name().strip() + BETWEEN + contact.mobile());
    }

    Contact open(String sealed) {
        String[] parts = vault.open(sealed).split(BETWEEN);
        return new Contact(parts[0], parts[1]);
    }
}
