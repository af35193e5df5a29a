/** Files, attachments, and numbered immutable papers. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "organisation", "process", "forms", "deadline"})
package org.countypowers.document;
