package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.countypowers.studio.StudioRefused;
import org.countypowers.studio.domain.FlowContent;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.OneFile;

/** The files of a draft: the model, its forms and tables, to open, add, bring in and take out. */
class DesignFiles extends Div {
    private static final String FORM = ".form";
    private static final String TABLE = ".dmn";

    private final transient Consumer<String> show;
    private final transient Runnable reload;
    private final transient Consumer<Runnable> keepThen;
    private final Map<String, Button> buttons = new LinkedHashMap<>();
    private final Div actions = new Div();
    private transient DraftOnScreen draft;

    /** @param keepThen runs an act when what was drawn is kept */
    DesignFiles(Consumer<String> show, Runnable reload, Consumer<Runnable> keepThen) {
        this.show = show;
        this.reload = reload;
        this.keepThen = keepThen;
        addClassName("design-files");
        actions.addClassName("stack");
    }

    void set(DraftOnScreen opened) {
        draft = opened;
        removeAll();
        buttons.clear();
        section("studio.files.model", List.of(draft.modelName()));
        section("studio.files.forms", draft.names(FORM));
        section("studio.files.tables", draft.names(TABLE));
        add(actions);
    }

    private void section(String title, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        add(new H3(getTranslation(title)));
        names.forEach(name -> {
            Button button = new Button(
                    FileTitle.of(name, draft.content(draft.modelName()), draft.content(name)),
                    click -> show.accept(name));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.setTooltipText(name);
            buttons.put(name, button);
            add(button);
        });
    }

    void select(String file) {
        buttons.forEach((name, button) -> {
            button.getElement().setAttribute("aria-current", String.valueOf(name.equals(file)));
            button.setClassName("chosen", name.equals(file));
        });
        actions.removeAll();
        Button form = new Button(
                getTranslation("studio.files.newForm"),
                click -> keepThen.accept(() -> new NewFormDialog(draft, this::added).open()));
        form.addThemeVariants(ButtonVariant.LUMO_SMALL);
        actions.add(form, upload(), export(file));
        if (!file.equals(draft.modelName())) {
            Button remove =
                    new Button(getTranslation("studio.files.remove"), click -> keepThen.accept(() -> remove(file)));
            remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            actions.add(remove);
        }
    }

    private void added(String file) {
        set(draft);
        show.accept(file);
    }

    private Anchor export(String file) {
        DownloadHandler download = DownloadHandler.fromInputStream(event -> {
            byte[] bytes = draft.content(file).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), file, "application/octet-stream", bytes.length);
        });
        return new Anchor(download, getTranslation("studio.files.export"));
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setUploadHandler(new OneFile<>(
                FlowContent.LARGEST_FILE,
                (name, bytes) -> Map.entry(
                        name, new String(bytes.readNBytes(FlowContent.LARGEST_FILE + 1), StandardCharsets.UTF_8)),
                file -> keepThen.accept(() -> bring(file.getKey(), file.getValue())),
                upload::clearFileList));
        upload.setMaxFileSize(FlowContent.LARGEST_FILE);
        upload.setAcceptedFileTypes(".bpmn", FORM, TABLE);
        upload.setMaxFiles(1);
        Button choose = new Button(getTranslation("studio.files.import"));
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span());
        upload.setDropLabelIcon(new Span());
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig("studio.error.fileTooBig")
                        .setIncorrectFileType("studio.error.fileKind")));
        upload.addFileRejectedListener(rejected -> Messages.refused(new StudioRefused(rejected.getErrorMessage())));
        return upload;
    }

    private void bring(String chosen, String content) {
        String name = name(chosen);
        String before = draft.content(name);
        if (before.isEmpty() || before.equals(content)) {
            take(chosen, content);
        } else {
            String title = FileTitle.of(name, draft.content(draft.modelName()), before);
            new ReplaceDialog(title, chosen, () -> take(chosen, content)).open();
        }
    }

    private void take(String chosen, String content) {
        if (draft.bring(name(chosen), chosen, content)) {
            Messages.done("studio.files.brought", chosen);
            reload.run();
        }
    }

    /** A model takes the place of the draft's own, whatever its file is called. */
    private String name(String fileName) {
        return fileName.endsWith(".bpmn") ? draft.modelName() : fileName;
    }

    private void remove(String file) {
        try {
            draft.remove(file);
            reload.run();
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }
}
