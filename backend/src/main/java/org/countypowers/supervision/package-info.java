/** 事中事后监管: whoever was granted something is watched over, by a body that has signed for it; nobody is without one. */
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
            "licence"
        })
package org.countypowers.supervision;
