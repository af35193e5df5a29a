/** The process engine behind a port that speaks the words of the office. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "organisation"})
package org.countypowers.process;
