package org.countypowers.ui.batch;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countypowers.batch.PairDesk.AddPairs;
import org.countypowers.batch.PairDesk.Added;
import org.countypowers.batch.PairRefusal;
import org.countypowers.batch.Receiver;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.PairStore.Block;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.organisation.Level;

/** Puts matters and counties into a draft, and says which pairs may not go in and why. */
class AddPairsDialog extends Dialog {
    private static final int PAIRS = 1500;

    private final transient BatchServices services;
    private final long batchId;
    private final MatterChoice matters;
    private final CountyChoice counties;
    private final Select<DelegationForm> form = new Select<>();
    private final Select<Receiver> receiver = new Select<>();
    private final TextField basis = new TextField(getTranslation("batch.basis.entrust"));
    private final Button add;
    private final InParts parts = new InParts();
    private final Div report = new Div();

    /** @param taken matters that the batch has already */
    AddPairsDialog(BatchRow batch, Set<String> taken, BatchServices services, Runnable changed) {
        this.services = services;
        this.batchId = batch.id();
        setHeaderTitle(getTranslation("batch.add"));
        setWidth("min(860px, 96vw)");
        setCloseOnOutsideClick(false);
        matters = new MatterChoice(services.matters(), taken, services.clock());
        counties = new CountyChoice(batch.divisionCode(), services.bodies());
        form.setLabel(getTranslation("batch.form"));
        form.setItems(PairForms.OFFERED);
        form.setItemLabelGenerator(each -> getTranslation("form." + each));
        form.setValue(DelegationForm.DIRECT_TRANSFER);
        form.addValueChangeListener(change -> {
            basis.setVisible(change.getValue() == DelegationForm.ENTRUST);
            boolean towns = change.getValue() == DelegationForm.TOWN_EMPOWER;
            counties.offer(towns);
            receiver.setVisible(!towns);
        });
        receiver.setLabel(getTranslation("batch.receiver"));
        receiver.setItems(Receiver.values());
        receiver.setItemLabelGenerator(each -> getTranslation("batch.receiver." + each));
        receiver.setValue(Receiver.DEPARTMENT);
        boolean provincial = services.bodies().division(batch.divisionCode()).level() == Level.PROVINCE;
        receiver.setReadOnly(!provincial);
        receiver.setHelperText(getTranslation(provincial ? "batch.receiver.help" : "batch.receiver.city"));
        receiver.addClassName("long");
        basis.setMaxLength(300);
        basis.setVisible(false);
        basis.setRequiredIndicatorVisible(true);
        basis.setHelperText(getTranslation("batch.basis.entrust.help"));
        basis.addClassName("long");
        Div forms = new Div(form, receiver, basis);
        forms.addClassName("mark-fields");
        report.getElement().setAttribute("role", "status");
        Div whole = new Div(matters, counties, forms, parts, report);
        whole.addClassName("form-stack");
        add(whole);
        add = new Button(getTranslation("batch.add.do"), click -> put());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.close"), click -> close()), add);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                changed.run();
            }
        });
    }

    private void put() {
        boolean noBasis = basis.isVisible() && basis.getValue().isBlank();
        basis.setErrorMessage(getTranslation("form.required"));
        basis.setInvalid(noBasis);
        // All are asked, so that every missing field is marked at once.
        if (!matters.chosen() | !counties.chosen() | noBasis) {
            return;
        }
        add.setEnabled(false);
        report.removeAll();
        int[] added = new int[1];
        List<PairRefusal> refusals = new ArrayList<>();
        List<List<Block>> packs = MatrixPart.packs(List.of(new Block(matters.ids(), counties.codes())), PAIRS);
        parts.run(
                packs,
                pack -> pack.forEach(block -> {
                    Added answer = services.pairs()
                            .add(
                                    batchId,
                                    new AddPairs(
                                            block.matterIds(),
                                            block.divisionCodes(),
                                            form.getValue(),
                                            basis.isVisible() ? basis.getValue() : "",
                                            receiver.getValue()));
                    added[0] += answer.added();
                    refusals.addAll(answer.refusals());
                }),
                () -> told(added[0], refusals));
    }

    private void told(int added, List<PairRefusal> refusals) {
        add.setEnabled(true);
        report.add(new Paragraph(
                getTranslation(refusals.isEmpty() ? "batch.added" : "batch.added.some", added, refusals.size())));
        if (!refusals.isEmpty()) {
            report.add(new RefusalList(refusals, services.matters(), services.bodies()));
        }
        report.getElement().callJsFunction("scrollIntoView");
    }
}
