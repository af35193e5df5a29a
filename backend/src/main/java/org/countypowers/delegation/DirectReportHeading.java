package org.countypowers.delegation;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The document that a version of the list rests on, and the day from which the version holds; a draft may lack anything.
 *
 * @param publishedOn day of the document
 * @param url where it is published, or empty
 */
public record DirectReportHeading(
        String title,
        String instrumentNo,
        String instrumentType,
        LocalDate publishedOn,
        String url,
        LocalDate holdsFrom) {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NO = 100;
    private static final int LONGEST_TYPE = 40;
    private static final int LONGEST_URL = 300;

    public DirectReportHeading {
        title = title == null ? "" : title.strip();
        instrumentNo = instrumentNo == null ? "" : instrumentNo.strip();
        instrumentType = instrumentType == null ? "" : instrumentType.strip();
        url = url == null ? "" : url.strip();
    }

    public boolean tooLong() {
        return title.length() > LONGEST_TITLE
                || instrumentNo.length() > LONGEST_NO
                || instrumentType.length() > LONGEST_TYPE
                || url.length() > LONGEST_URL;
    }

    public boolean complete() {
        return Stream.of(title, instrumentNo, instrumentType).noneMatch(String::isEmpty)
                && publishedOn != null
                && holdsFrom != null;
    }

    /** An address is a link on a page: it begins as one of the web, or there is none. */
    public boolean addressed() {
        return url.isEmpty() || url.matches("https?://[^\\s<>\"]+");
    }
}
