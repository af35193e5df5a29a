package org.countypowers.ui.filereview;

import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.filereview.ReviewBook;
import org.countypowers.filereview.ReviewDesk;
import org.countypowers.filereview.ReviewPapers;
import org.countypowers.filereview.ReviewScoring;
import org.countypowers.filereview.SampleFiles;
import org.countypowers.forms.Forms;
import org.springframework.stereotype.Component;

/** What the page of a review works with. */
@Component
record ReviewServices(
        ReviewBook book,
        ReviewDesk desk,
        ReviewScoring scoring,
        ReviewPapers papers,
        SampleFiles proofs,
        CaseTasks tasks,
        WorkItems items,
        Forms forms) {}
