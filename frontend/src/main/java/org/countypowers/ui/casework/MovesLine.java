package org.countypowers.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.countypowers.delegation.CaseMoves.Move;
import org.countypowers.organisation.Bodies;

/** How a case came to be where it is: with which power it moved, and whether its receipt was confirmed. */
class MovesLine extends Div {
    MovesLine(List<Move> moves, Bodies bodies, AuthenticationContext authentication) {
        for (Move move : moves) {
            Div line = new Div(
                    new Span(getTranslation(
                            "case.move",
                            move.movedAt().toLocalDate().toString(),
                            getTranslation("handover.kind." + move.kind()),
                            move.instrumentNo(),
                            bodies.body(move.fromBody()).name(),
                            bodies.body(move.toBody()).name())),
                    handover(move, authentication),
                    new Span(
                            move.confirmedBy().isEmpty()
                                    ? getTranslation("case.move.unconfirmed")
                                    : getTranslation(
                                            "case.move.confirmed",
                                            move.confirmedBy(),
                                            move.confirmedAt().toLocalDate().toString())));
            line.addClassNames("line", "quiet");
            add(line);
        }
        setVisible(!moves.isEmpty());
    }

    private static Component handover(Move move, AuthenticationContext authentication) {
        return authentication.hasAuthority("HANDOVER_READ")
                ? new Anchor("handover/" + move.handoverId(), move.handover())
                : new Span(move.handover());
    }
}
