/** The register of powers: who may decide a matter in a county on a day, and which body implements it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "organisation", "process", "forms", "deadline", "catalog"})
package org.countypowers.delegation;
