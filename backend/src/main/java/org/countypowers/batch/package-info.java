/** Batches of powers on their way through the lawful procedure, from demand to promulgation. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "audit",
            "organisation",
            "process",
            "forms",
            "deadline",
            "document",
            "catalog",
            "delegation",
            "handover"
        })
package org.countypowers.batch;
