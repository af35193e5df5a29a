package org.countypowers.year;

import org.countypowers.demo.DemoOffice;

/** The three counties of the simulated year; the last one decides badly. */
enum YearCounty {
    YUECHI(DemoOffice.YUECHI, "yuechi"),
    WUSHENG(DemoOffice.WUSHENG, "wusheng"),
    LINSHUI(DemoOffice.LINSHUI, "linshui");

    final String code;
    final String place;

    YearCounty(String code, String place) {
        this.code = code;
        this.place = place;
    }

    boolean bad() {
        return this == LINSHUI;
    }

    String officer(String part) {
        return place + "." + part;
    }

    /** What the usernames of a body's officers begin with. */
    static String placeOf(String body) {
        for (YearCounty county : values()) {
            if (body.startsWith(county.code)) {
                return county.place;
            }
        }
        return body.startsWith(DemoOffice.CITY) ? "city" : "province";
    }
}
