package org.countypowers.organisation;

import org.aopalliance.intercept.MethodInvocation;
import org.countypowers.audit.Trail;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps what officers tried without the permission for it, in their own streams. */
@Component
class RefusedAttempts {
    private final Trail trail;

    RefusedAttempts(Trail trail) {
        this.trail = trail;
    }

    @EventListener
    void denied(AuthorizationDeniedEvent<?> event) {
        Authentication who = event.getAuthentication().get();
        if (event.getSource() instanceof MethodInvocation call
                && who != null
                && who.getPrincipal() instanceof OfficerPrincipal) {
            String act = call.getMethod().getDeclaringClass().getSimpleName() + "."
                    + call.getMethod().getName();
            Runnable keep = new DelegatingSecurityContextRunnable(
                    () -> trail.refused("organisation.attempt.refused", act, "permission"));
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                // The running command may hold the lock of this officer's stream: written now, it would wait for
                // itself.
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        keep.run();
                    }
                });
            } else {
                keep.run();
            }
        }
    }
}
