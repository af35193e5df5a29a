package org.countypowers.ui.batch;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.batch.BatchDesk;
import org.countypowers.batch.BatchJudging;
import org.countypowers.batch.BatchOverrides;
import org.countypowers.batch.Batches;
import org.countypowers.batch.PairDesk;
import org.countypowers.catalog.DecidingOrgans;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.CapacityResults;
import org.countypowers.document.IncomingFiles;
import org.countypowers.forms.Forms;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;

/** The services behind the pages of one batch, handed from the page to its parts. */
@SpringComponent
record BatchServices(
        Batches batches,
        BatchDesk desk,
        PairDesk pairs,
        BatchJudging judging,
        BatchOverrides overrides,
        CaseTasks tasks,
        WorkItems items,
        Forms forms,
        Matters matters,
        Bodies bodies,
        DecidingOrgans organs,
        CapacityResults capacities,
        IncomingFiles files,
        CurrentOfficer officers,
        Clock clock) {}
