/** Reads what the other modules keep and changes none of it: excerpts and event logs of the trail, and how cases really run. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "organisation", "process", "deadline", "catalog"})
package org.countypowers.reporting;
