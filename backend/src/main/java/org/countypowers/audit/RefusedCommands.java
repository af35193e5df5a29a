package org.countypowers.audit;

import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps what a command refuses: the attempt is written to the officer's stream once the command is rolled back. */
@Component
public class RefusedCommands {
    private final Trail trail;

    RefusedCommands(Trail trail) {
        this.trail = trail;
    }

    /** Within the command's transaction. @param reason a key of the translations */
    public void keep(String action, String subject, String reason) {
        Runnable keep = new DelegatingSecurityContextRunnable(() -> trail.refused(action, subject, reason));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                keep.run();
            }
        });
    }
}
