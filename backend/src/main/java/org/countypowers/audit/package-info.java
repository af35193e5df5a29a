/** The trail: every change as one event, chained per stream, written in the transaction of the command. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.countypowers.audit;
