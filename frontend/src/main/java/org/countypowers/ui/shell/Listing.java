package org.countypowers.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A list as every page shows it. Where the columns have no room, on a telephone or beside a menu, each row folds into a card
 * that says the same, so that nothing lies beyond the edge.
 */
public class Listing<T> extends Grid<T> {
    private static final int ROOM = 620;

    private final Map<Column<T>, ValueProvider<T, ? extends Component>> cells = new LinkedHashMap<>();
    private final Set<Column<T>> withheld = new HashSet<>();
    private int room = ROOM;
    private Column<T> title;
    private Column<T> card;

    public Listing() {
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
    }

    /** Below how many pixels the rows fold. */
    public void setRoom(int pixels) {
        room = pixels;
    }

    /** What stands first on a card; the first column unless told. */
    public void setTitle(Column<T> column) {
        title = column;
    }

    /** Whether rows say what this column says at all. */
    public void offer(Column<T> column, boolean offered) {
        if (offered) {
            withheld.remove(column);
        } else {
            withheld.add(column);
        }
        column.setVisible(offered && card == null);
    }

    @Override
    public Column<T> addColumn(ValueProvider<T, ?> value) {
        Column<T> column = super.addColumn(value);
        cells.put(column, row -> new Span(Objects.toString(value.apply(row), "")));
        return column;
    }

    @Override
    public <V extends Component> Column<T> addComponentColumn(ValueProvider<T, V> content) {
        Column<T> column = super.addComponentColumn(content);
        cells.put(column, content);
        return column;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement()
                .executeJs(
                        """
                        this.folds?.disconnect();
                        this.folds = new ResizeObserver(() => {
                          const folded = this.clientWidth < $0;
                          if (this.clientWidth > 0 && folded !== this.folded) {
                            this.folded = folded;
                            this.$server.fold(folded);
                          }
                        });
                        this.folds.observe(this);""",
                        room);
    }

    @ClientCallable
    private void fold(boolean folded) {
        if (folded == (card != null)) {
            return;
        }
        cells.keySet().forEach(column -> column.setVisible(!folded && !withheld.contains(column)));
        if (folded) {
            card = super.addComponentColumn(this::card).setHeaderPartName("card-header");
        } else {
            removeColumn(card);
            card = null;
        }
    }

    private Component card(T row) {
        Column<T> first = title == null ? cells.keySet().iterator().next() : title;
        Div head = new Div(cells.get(first).apply(row));
        head.addClassName("card-title");
        Div facts = new Div();
        facts.addClassName("card-facts");
        cells.forEach((column, content) -> {
            if (column != first && !withheld.contains(column)) {
                fact(column.getHeaderText(), content.apply(row), facts);
            }
        });
        Div whole = new Div(head, facts);
        whole.addClassName("card");
        return whole;
    }

    private static void fact(String name, Component value, Div facts) {
        // A field has no text and is no less there for it.
        boolean field = value instanceof HasValue;
        if (!field
                && value.getElement().getTextRecursively().isBlank()
                && value.getChildren().findAny().isEmpty()) {
            return;
        }
        NativeLabel label = new NativeLabel(Objects.toString(name, ""));
        facts.add(new Div(label, value));
    }
}
