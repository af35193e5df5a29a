package org.countypowers.ui.delegation;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.DirectReportDesk;
import org.countypowers.delegation.DirectReportExport;
import org.countypowers.delegation.DirectReportItems;
import org.countypowers.delegation.DirectReportList;

/** The services behind the page of the direct-report list, handed from the page to its parts. */
@SpringComponent
record DirectReportServices(
        DirectReportList list,
        DirectReportDesk desk,
        DirectReportItems items,
        DirectReportExport export,
        Matters matters,
        Clock clock) {}
