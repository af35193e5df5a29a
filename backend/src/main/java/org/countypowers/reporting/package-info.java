/** Reads what the other modules keep and changes none of it: excerpts and event logs of the trail. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "organisation", "deadline", "catalog"})
package org.countypowers.reporting;
