/** What was granted: a licence from the decision until it ends by time or by one of the law's four ways. */
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
package org.countypowers.licence;
