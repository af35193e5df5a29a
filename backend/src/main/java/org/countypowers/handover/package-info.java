/** Powers change hands: hand-over, effect, cases in flight, suspension, recall and expiry. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "audit",
            "organisation",
            "process",
            "forms",
            "deadline",
            "document",
            "catalog",
            "delegation"
        })
package org.countypowers.handover;
