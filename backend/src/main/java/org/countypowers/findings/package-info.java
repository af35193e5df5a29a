/** 审计疑点: rules that are rows find what an auditor should ask about; the body answers, the auditor closes. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "audit",
            "organisation",
            "forms",
            "deadline",
            "catalog",
            "delegation",
            "routing",
            "casework",
            "monitoring"
        })
package org.countypowers.findings;
