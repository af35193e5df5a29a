/** The matters that an office handles, with their legal bases and limits. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "organisation", "process", "forms", "deadline"})
package org.countypowers.catalog;
