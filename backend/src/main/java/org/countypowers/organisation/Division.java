package org.countypowers.organisation;

/** An administrative division; {@code code} has six digits, a town nine. */
public record Division(String code, String name, String parentCode, Level level, String kind) {}
