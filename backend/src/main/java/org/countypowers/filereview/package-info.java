/** 案卷评查: the level that gave a power reviews each quarter how it is used, and what follows where it is used badly. */
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
            "handover",
            "casework",
            "licence",
            "inspection"
        })
package org.countypowers.filereview;
