package org.countypowers.inspection;

/**
 * An object to which a plan gives fewer visits than the table of frequencies asks for, because the year's cap of its licensee is
 * reached (SPEC 4).
 *
 * @param asked visits that the table asks for in the year
 * @param given visits of the year that reach it, this plan's and others'
 */
public record CappedObject(long objectId, String licenceNo, String licensee, int asked, int given) {}
