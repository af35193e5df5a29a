/** Divisions, government bodies, officers, their posts, and what each may do and see. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit"})
package org.countypowers.organisation;
