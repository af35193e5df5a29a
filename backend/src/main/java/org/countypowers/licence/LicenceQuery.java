package org.countypowers.licence;

/** What a list of licences is narrowed by; null or blank does not narrow. */
public record LicenceQuery(LicenceGroup group, String divisionCode, String matterId, String licensee) {}
