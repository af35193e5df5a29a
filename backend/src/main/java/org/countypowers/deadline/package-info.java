/** Working-day calendars, statutory clocks, their explanation, and the sweep that acts on them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "organisation", "process", "forms"})
package org.countypowers.deadline;
