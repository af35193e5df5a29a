/** From matter, county and day to the bodies that receive, review and decide, with the reasons. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "organisation", "process", "forms", "deadline", "catalog", "delegation"})
package org.countypowers.routing;
