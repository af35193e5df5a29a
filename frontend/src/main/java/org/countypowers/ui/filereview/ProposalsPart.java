package org.countypowers.ui.filereview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.countypowers.catalog.Matters;
import org.countypowers.filereview.Proposal;
import org.countypowers.filereview.ProposalBook;
import org.countypowers.filereview.ProposalDesk;
import org.countypowers.filereview.Stage;
import org.countypowers.handover.ChangeKind;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.handover.ChangeDetailView;
import org.countypowers.ui.handover.PowerChangeDialog;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Pages;

/** What the reviews proposed to suspend or recall, and what the reform office made of it. */
class ProposalsPart extends Div {
    private final transient ProposalDesk desk;
    private final transient Matters matters;
    private final transient Bodies bodies;
    private final transient Pages<Proposal> pages;

    ProposalsPart(ProposalBook book, ProposalDesk desk, Matters matters, Bodies bodies, boolean decides) {
        this.desk = desk;
        this.matters = matters;
        this.bodies = bodies;
        Listing<Proposal> grid = new Listing<>();
        grid.setRoom(820);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("filereview.proposals.empty"));
        grid.setTitle(grid.addComponentColumn(this::what)
                .setHeader(getTranslation("filereview.proposal"))
                .setFlexGrow(2));
        grid.addComponentColumn(proposal -> new RouterLink(
                        getTranslation("filereview.proposal.cause"), ReviewDetailView.class, proposal.reviewId()))
                .setHeader(getTranslation("filereview.proposal.review"))
                .setFlexGrow(1);
        grid.addColumn(proposal -> proposal.raisedOn().toString())
                .setHeader(getTranslation("filereview.proposal.raisedOn"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addComponentColumn(proposal -> state(proposal, decides))
                .setHeader(getTranslation("filereview.state"))
                .setFlexGrow(1);
        pages = new Pages<>(
                grid,
                before -> book.page(before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before), Pages.SIZE),
                proposal -> String.valueOf(proposal.id()));
        add(new Paragraph(getTranslation("filereview.proposals.help")), grid, pages);
        pages.first();
    }

    private Div what(Proposal proposal) {
        Div cell = new Div(
                new Span(ReviewWords.stage(proposal.stage()) + " · " + matter(proposal)), new Span(holder(proposal)));
        cell.addClassName("stack");
        return cell;
    }

    private String matter(Proposal proposal) {
        return matters.matter(proposal.matterId()).name();
    }

    private String holder(Proposal proposal) {
        return bodies.uniqueName(proposal.divisionCode());
    }

    /** Proposed as any suspension or recall, by the same dialog. */
    private PowerChangeDialog change(Proposal proposal) {
        return new PowerChangeDialog(
                proposal.stage() == Stage.RECALL ? ChangeKind.RECALL : ChangeKind.SUSPENSION,
                proposal.matterId(),
                proposal.divisionCode(),
                matter(proposal) + " · " + holder(proposal),
                change -> desk.follow(proposal.id(), change));
    }

    private Div state(Proposal proposal, boolean decides) {
        boolean open = proposal.state() == Proposal.State.OPEN;
        Div cell = new Div(ReviewWords.tag(
                getTranslation("filereview.proposal.state." + proposal.state()), open ? "tag-soon" : "tag-calm"));
        cell.addClassName("stack");
        if (!open) {
            cell.add(
                    new Span(getTranslation("filereview.proposal.decided", proposal.decidedName(), proposal.reason())));
            if (decides && proposal.changeId() != null) {
                cell.add(new RouterLink(
                        getTranslation("filereview.proposal.change"), ChangeDetailView.class, proposal.changeId()));
            }
        } else if (decides) {
            cell.add(
                    new Button(getTranslation("filereview.proposal.carryOut"), click -> change(proposal)
                            .open()),
                    new Button(
                            getTranslation("filereview.proposal.decline"),
                            click -> new DeclineDialog(proposal, desk, pages::first).open()));
        }
        return cell;
    }
}
