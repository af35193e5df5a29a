package org.countypowers.routing;

import java.util.List;
import org.countypowers.organisation.Refused;

/** No body holds this department's business in the division. */
public class BodyNotSetUp extends Refused {
    private final String divisionName;
    private final String departmentName;

    public BodyNotSetUp(String divisionName, String departmentName) {
        super(
                divisionName + " has no body for " + departmentName,
                "routing.bodyNotSetUp",
                List.of(divisionName, departmentName));
        this.divisionName = divisionName;
        this.departmentName = departmentName;
    }

    public String divisionName() {
        return divisionName;
    }

    public String departmentName() {
        return departmentName;
    }
}
