/** The flow studio: procedures are drawn, checked, tried, released by two people, and open cases moved to a newer release. */
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
            "casework",
            "assignment"
        })
package org.countypowers.studio;
