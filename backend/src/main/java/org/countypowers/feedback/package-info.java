/** What citizens say of a service: 好差评, once for each, and 投诉举报; each bad rating and complaint is answered and called back. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "audit",
            "organisation",
            "process",
            "forms",
            "deadline",
            "document",
            "casework",
            "inspection"
        })
package org.countypowers.feedback;
