/** 电子监察: limits and lawful handling are watched by rules; each card has a cause, an answer, an appeal and an end. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "organisation", "process", "forms", "deadline", "casework", "assignment"})
package org.countypowers.monitoring;
