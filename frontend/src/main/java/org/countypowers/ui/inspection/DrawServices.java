package org.countypowers.ui.inspection;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.countypowers.inspection.DrawAnnouncing;
import org.countypowers.inspection.DrawBook;
import org.countypowers.inspection.DrawDesk;
import org.countypowers.inspection.DrawPublication;

/** The services behind draws, handed from the pages to their parts. */
@SpringComponent
record DrawServices(DrawBook book, DrawAnnouncing announcing, DrawDesk desk, DrawPublication publication) {}
