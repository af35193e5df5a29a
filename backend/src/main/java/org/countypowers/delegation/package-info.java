/** The register of powers: who may decide a matter in a county on a day, which body implements it, and what a county can take on. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "organisation", "process", "forms", "deadline", "document", "catalog"})
package org.countypowers.delegation;
