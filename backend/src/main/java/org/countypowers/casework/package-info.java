/** A case from registration to service: intake, supplement, acceptance, decision, papers. */
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
            "routing"
        })
package org.countypowers.casework;
