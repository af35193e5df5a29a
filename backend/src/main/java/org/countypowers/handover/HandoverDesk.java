package org.countypowers.handover;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.forms.PlainText;
import org.countypowers.handover.domain.FlightStore;
import org.countypowers.handover.domain.HandoverState;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.ActRow;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.ItemRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the three sides do outside their tasks: the checklist and receipts. */
@Service
@PreAuthorize("hasAuthority('HANDOVER_WORK')")
@Transactional
public class HandoverDesk {
    private final HandoverStore store;
    private final FlightStore flight;
    private final HandoverRecords records;
    private final HandoverScope scope;
    private final Arrivals arrivals;

    HandoverDesk(
            HandoverStore store, FlightStore flight, HandoverRecords records, HandoverScope scope, Arrivals arrivals) {
        this.arrivals = arrivals;
        this.store = store;
        this.flight = flight;
        this.records = records;
        this.scope = scope;
    }

    /**
     * Ticks an item of the officer's own side.
     *
     * @param note what proves it: a document, a date, a name
     * @throws HandoverRefused without a note, when it is done already, or the side has declared its preparation complete
     */
    public void finish(long id, int no, String note) {
        HandoverRow row = records.lock(id);
        ItemRow item = item(row, no);
        requireText(note);
        if (!item.open()) {
            throw new HandoverRefused("handover.error.itemDone", item.doneBy(), String.valueOf(item.doneOn()));
        }
        String officer = scope.officer().name();
        store.setItem(new ItemRow(
                id, no, item.code(), item.name(), item.side(), item.hard(), officer, records.today(), note.strip()));
        changed(row, item);
        records.tell(row, "item.finish", Map.of("item", item.name(), "note", note.strip()));
    }

    /** Takes a tick back, with the reason. */
    public void reopen(long id, int no, String note) {
        HandoverRow row = records.lock(id);
        ItemRow item = item(row, no);
        requireText(note);
        if (item.open()) {
            throw new HandoverRefused("handover.error.itemOpen");
        }
        store.setItem(new ItemRow(id, no, item.code(), item.name(), item.side(), item.hard(), "", null, note.strip()));
        changed(row, item);
        records.tell(row, "item.reopen", Map.of("item", item.name(), "note", note.strip()));
    }

    /** Confirms that the file of a case has arrived; by the body that it went to. */
    public void confirmCase(long id, long caseId) {
        scope.requireReading(records.lock(id));
        arrivals.confirm(List.of(caseId));
    }

    /** @return how many cases the officer's bodies have confirmed at once */
    public int confirmAll(long id) {
        HandoverRow row = records.lock(id);
        scope.requireReading(row);
        return arrivals.confirmAll(row);
    }

    /** Lets the sweep try again what could not be moved. @return how many cases */
    public int retry(long id) {
        HandoverRow row = records.lock(id);
        scope.requireTakingPart(row);
        int again = flight.retry(id);
        if (again == 0) {
            throw new HandoverRefused("handover.error.nothingFailed");
        }
        records.note(row, row.progress().flying(true));
        records.tell(row, "case.retry", Map.of("count", again));
        return again;
    }

    /** Whoever is about to sign what a side has declared looks again. */
    private void changed(HandoverRow row, ItemRow item) {
        if (row.state().open() && declared(row, item, store.acts(row.id()))) {
            records.change(row, row.progress());
        }
    }

    private ItemRow item(HandoverRow row, int no) {
        scope.requireReading(row);
        ItemRow item = store.items(row.id()).stream()
                .filter(each -> each.no() == no)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no item " + no));
        scope.require(row, item.side());
        if (row.state() == HandoverState.CANCELLED) {
            throw new HandoverRefused("handover.error.state.CANCELLED");
        }
        if (item.hard() && declared(row, item, store.acts(row.id()))) {
            throw new HandoverRefused("handover.error.declared");
        }
        return item;
    }

    /** Whether the item's side has said in this round that all is done. */
    static boolean declared(HandoverRow row, ItemRow item, List<ActRow> acts) {
        return acts.stream().anyMatch(act -> act.actRound() == row.actRound() && act.side() == item.side());
    }

    static void requireOpen(HandoverRow row) {
        if (!row.state().open()) {
            throw new HandoverRefused("handover.error.state." + row.state());
        }
    }

    private static void requireText(String text) {
        if (text == null || text.isBlank() || text.length() > 500) {
            throw new HandoverRefused("handover.error.text");
        }
        if (!PlainText.clean(text)) {
            throw new HandoverRefused("form.control");
        }
    }
}
