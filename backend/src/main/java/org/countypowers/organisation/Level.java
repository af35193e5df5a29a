package org.countypowers.organisation;

/** Level of government that exercises a power (行使层级). */
public enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    TOWN
}
