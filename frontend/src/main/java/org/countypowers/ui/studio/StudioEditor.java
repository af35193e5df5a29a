package org.countypowers.ui.studio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import elemental.json.JsonValue;
import java.io.Serializable;

/**
 * An editor that runs in the browser and answers with the whole content. An answer about a content that is no longer open
 * is dropped.
 */
public abstract class StudioEditor extends Component implements HasSize {
    private static final String CONTENT = "event.detail.content";
    private static final String GENERATION = "event.detail.generation";
    private static final String ID = "event.detail.id";
    private static final String KEY = "event.detail.key";
    private static final String DETAIL = "event.detail.detail";

    private final String language;
    private String content;
    private int generation;
    private SerializableConsumer<String> whenChanged = text -> {};
    private SerializableConsumer<String> whenSelected = id -> {};
    private SerializableRunnable whenSeen = () -> {};
    private SerializableConsumer<Fault> whenFailed = fault -> {};

    /** Why a content could not be opened, or not whole: a translation's key and what the parser said. */
    public record Fault(String key, String detail) implements Serializable {}

    protected StudioEditor(String language) {
        this.language = language;
        getElement()
                .addEventListener("changed", this::changed)
                .addEventData(GENERATION)
                .addEventData(CONTENT);
        getElement()
                .addEventListener("selected", this::selected)
                .addEventData(GENERATION)
                .addEventData(ID);
        getElement().addEventListener("seen", event -> whenSeen.run());
        getElement()
                .addEventListener("failed", this::failed)
                .addEventData(GENERATION)
                .addEventData(KEY)
                .addEventData(DETAIL);
    }

    /** The content after a pause in the work, and when the editor is left. */
    public void whenChanged(SerializableConsumer<String> listener) {
        whenChanged = listener;
    }

    /** The id of the one selected element; empty when none or several are. */
    public void whenSelected(SerializableConsumer<String> listener) {
        whenSelected = listener;
    }

    /** The page is looked at again after another one. */
    public void whenSeen(SerializableRunnable listener) {
        whenSeen = listener;
    }

    public void whenFailed(SerializableConsumer<Fault> listener) {
        whenFailed = listener;
    }

    /** Scrolls to an element and selects it; an unknown one is passed over. */
    public void select(String id) {
        getElement().callJsFunction("select", id);
    }

    /** Another file is shown; what can be undone here is kept. */
    public void rest() {
        getElement().callJsFunction("rest");
        getElement().setAttribute("hidden", true);
    }

    public void resume() {
        getElement().removeAttribute("hidden");
        getElement().callJsFunction("resume");
    }

    /** Lets the browser send what has changed until now, then goes on. */
    public void flush(SerializableRunnable next) {
        getElement().callJsFunction("flush").then(sent -> next.run());
    }

    /** Asks the browser for what it shows this moment, without waiting for a pause. */
    public void current(SerializableConsumer<String> answer) {
        getElement().callJsFunction("current").then(String.class, answer);
    }

    protected final void opened(String newContent) {
        content = newContent;
        generation++;
        if (isAttached()) {
            open(content, language, generation);
        }
    }

    protected abstract void open(String content, String language, int generation);

    protected final void call(String function, Serializable... arguments) {
        getElement().callJsFunction(function, arguments);
    }

    protected final void call(String function, JsonValue argument) {
        getElement().callJsFunction(function, argument);
    }

    /** A browser's element is new each time that it is attached. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (content != null) {
            open(content, language, generation);
        }
    }

    private void changed(DomEvent event) {
        if (isCurrent(event)) {
            content = event.getEventData().getString(CONTENT);
            whenChanged.accept(content);
        }
    }

    private void selected(DomEvent event) {
        if (isCurrent(event)) {
            whenSelected.accept(event.getEventData().getString(ID));
        }
    }

    private void failed(DomEvent event) {
        if (isCurrent(event)) {
            whenFailed.accept(new Fault(
                    event.getEventData().getString(KEY), event.getEventData().getString(DETAIL)));
        }
    }

    private boolean isCurrent(DomEvent event) {
        return content != null && (int) event.getEventData().getNumber(GENERATION) == generation;
    }
}
