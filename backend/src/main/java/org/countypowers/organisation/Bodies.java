package org.countypowers.organisation;

import java.util.List;
import java.util.Optional;

/** Looks up divisions and government bodies. Readable by every signed-in officer and by the system. */
public interface Bodies {
    /** @throws java.util.NoSuchElementException for an unknown id */
    GovernmentBody body(String id);

    /** The body that holds a department's business in a division, if it is set up. */
    Optional<GovernmentBody> holding(String divisionCode, String departmentCode);

    /** The people's government of a division, if it is set up. */
    Optional<GovernmentBody> governmentOf(String divisionCode);

    /** The 行政审批局 of a city or county, if it is set up (行政许可法 25). */
    Optional<GovernmentBody> approvalBureauOf(String divisionCode);

    /** @throws java.util.NoSuchElementException for an unknown code */
    Division division(String code);

    boolean exists(String divisionCode);

    /** The division's name, after its city's where another division has the same one (乐山市市中区). */
    String uniqueName(String divisionCode);

    /** Bodies of a division in order of id; their names are public. */
    List<GovernmentBody> bodiesOf(String divisionCode);

    /** Children of a division in order of code. */
    List<Division> divisionsBelow(String parentCode);
}
