/** The worklist: who may take a task, and claim, release and complete. */
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
            "routing",
            "casework"
        })
package org.countypowers.assignment;
