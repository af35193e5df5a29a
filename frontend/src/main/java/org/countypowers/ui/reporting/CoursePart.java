package org.countypowers.ui.reporting;

import com.vaadin.flow.component.html.Div;
import org.countypowers.reporting.CourseQuestion;

/** A part of the page on how cases run; asked anew when it is opened and when the question changes. */
abstract class CoursePart extends Div {
    CoursePart() {
        addClassName("course-part");
        setWidthFull();
    }

    abstract void show(CourseQuestion question);
}
