package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.catalog.Matter;
import org.countypowers.studio.Draft;
import org.countypowers.studio.StudioRefused;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** Names a procedure, says why its draft is drawn, and for which matters a procedure of its own kind is. */
class DescribeDialog extends Dialog {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ENGLISH_NAME = 100;
    private static final int LONGEST_REASON = 500;

    DescribeDialog(Draft opened, DraftOnScreen draft, DesignServices services, Runnable reload) {
        setHeaderTitle(getTranslation("studio.describe"));
        setWidth("min(620px, 96vw)");
        TextField name = new TextField(getTranslation("studio.name"));
        name.setValue(opened.procedure().name());
        name.setMaxLength(LONGEST_NAME);
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        TextField english = new TextField(getTranslation("flow.make.englishName"));
        english.setHelperText(getTranslation("flow.make.englishName.help"));
        english.setValue(opened.procedure().englishName());
        english.setMaxLength(LONGEST_ENGLISH_NAME);
        english.setWidthFull();
        // Those that ship are translated with the pages.
        english.setVisible(!opened.procedure().madeFrom().isEmpty());
        LongText reason = new LongText(getTranslation("studio.reason"), LONGEST_REASON);
        reason.setValue(opened.row().reason());
        reason.setWidthFull();
        MultiSelectComboBox<Matter> bound = new MultiSelectComboBox<>(getTranslation("studio.boundMatters"));
        bound.setHelperText(getTranslation("studio.boundMatters.help"));
        bound.setWidthFull();
        bound.setItemLabelGenerator(each -> each.id() + " " + each.name());
        bound.setItems(query ->
                services
                        .matters()
                        .search(query.getFilter().orElse(""), "", query.getOffset() + query.getLimit())
                        .stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        bound.setValue(opened.content().matterIds().stream()
                .map(services.matters()::matter)
                .collect(Collectors.toSet()));
        boolean general = opened.procedure().isGeneral();
        bound.setVisible(!general);
        add(name, english, reason, bound);
        if (general) {
            add(new Paragraph(getTranslation("studio.boundMatters.general")));
        }
        Button keep = new Button(getTranslation("dialog.save"), click -> {
            try {
                if (!name.getValue().strip().equals(opened.procedure().name())
                        || !english.getValue().strip().equals(opened.procedure().englishName())) {
                    services.procedures().rename(draft.key(), name.getValue(), english.getValue());
                }
                draft.version(services.drafts()
                        .describe(draft.key(), draft.version(), reason.getValue(), ids(bound.getValue())));
                close();
                reload.run();
            } catch (StudioRefused refused) {
                name.setInvalid(refused.key().equals("studio.error.name"));
                name.setErrorMessage(Messages.text(refused));
                Messages.refused(refused);
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), keep);
    }

    private static List<String> ids(Set<Matter> matters) {
        return matters.stream().map(Matter::id).sorted().toList();
    }
}
