package org.countypowers.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Buttons to turn a grid's pages by key: each page begins after the last row of the one before it. */
public class Pages<T> extends Div {
    /** Rows of a page. */
    public static final int SIZE = 50;

    private final Grid<T> grid;
    private final Function<String, List<T>> read;
    private final Deque<String> before = new ArrayDeque<>();
    private final Button previous = new Button(getTranslation("worklist.previous"));
    private final Button next = new Button(getTranslation("worklist.next"));
    private String after = "";
    private String last = "";

    /**
     * @param read reads up to {@link #SIZE} rows after a key; the empty key reads the first ones
     * @param key what the page after this row begins after
     */
    public Pages(Grid<T> grid, Function<String, List<T>> read, Function<T, String> key) {
        this.grid = grid;
        this.read = from -> {
            List<T> rows = read.apply(from);
            last = rows.isEmpty() ? from : key.apply(rows.get(rows.size() - 1));
            return rows;
        };
        addClassName("pager");
        previous.addClickListener(click -> show(before.pop()));
        next.addClickListener(click -> {
            before.push(after);
            show(last);
        });
        add(previous, next);
    }

    public void first() {
        before.clear();
        show("");
    }

    /** Reads the page that is shown anew. */
    public void reload() {
        show(after);
    }

    private void show(String from) {
        after = from;
        List<T> rows = read.apply(from);
        grid.setItems(rows);
        previous.setEnabled(!before.isEmpty());
        next.setEnabled(rows.size() == SIZE);
    }
}
