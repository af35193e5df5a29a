package org.countypowers.audit;

/** Who acts: an officer with the body that he or she acts for and the address, or the system itself. */
public record Actor(String officerId, String name, String unitId, String address) {
    public static final Actor SYSTEM = new Actor("system", "系统", "", "");
}
