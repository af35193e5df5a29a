/** 办件回放: what was seen and done at each step of a case, whether the power was there, and the file for reconsideration and court. */
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
            "routing",
            "casework",
            "studio"
        })
package org.countypowers.replay;
