/** The demo story: one city with three of its counties, made through the services. Only in the demo's profile. */
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
            "batch",
            "routing",
            "casework",
            "licence",
            "supervision",
            "inspection",
            "monitoring",
            "filereview",
            "feedback",
            "assignment",
            "studio"
        })
package org.countypowers.demo;
