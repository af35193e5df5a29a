/** The matters that an office handles, with their legal bases, limits and versions, and whether they may be given to counties. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "organisation", "process", "forms", "deadline", "document"})
package org.countypowers.catalog;
