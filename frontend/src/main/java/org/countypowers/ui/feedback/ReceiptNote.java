package org.countypowers.ui.feedback;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.countypowers.feedback.Receipt;

/** Number and code of a complaint, to be taken home. */
class ReceiptNote extends Div {
    ReceiptNote(Receipt receipt) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        facts.add(
                new DescriptionList.Term(getTranslation("feedback.number")),
                new DescriptionList.Description(receipt.number()),
                new DescriptionList.Term(getTranslation("feedback.code")),
                new DescriptionList.Description(receipt.code()));
        getElement().setAttribute("role", "status");
        add(new Paragraph(getTranslation("feedback.receipt")), facts);
    }
}
