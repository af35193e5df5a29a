/** Files, attachments of cases and of matters, and papers: numbered, immutable, printed with the application's own fonts. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "organisation", "forms"})
package org.countypowers.document;
