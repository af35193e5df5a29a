/** 双随机一公开: who inspects whom, and when: certificates, yearly plans, draws that anybody can repeat, and visits under a cap. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "audit",
            "organisation",
            "process",
            "forms",
            "deadline",
            "document",
            "catalog",
            "casework",
            "licence",
            "supervision"
        })
package org.countypowers.inspection;
