package org.countypowers.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.countypowers.studio.domain.StudioStore.Hand;

/** Says before anything is drawn which colleague is at the draft, and since when. */
class ColleaguesBar extends Div {
    ColleaguesBar(List<Hand> drawing) {
        addClassName("warning");
        getElement().setAttribute("role", "alert");
        setVisible(!drawing.isEmpty());
        drawing.forEach(hand -> add(new Paragraph(getTranslation(
                "studio.colleague", hand.name(), StudioWords.time(hand.since()), StudioWords.time(hand.lastAt())))));
    }
}
