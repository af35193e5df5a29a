/** Form definitions that travel with a process model, and the check of answers. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "organisation", "process"})
package org.countypowers.forms;
