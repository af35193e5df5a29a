package org.countypowers.ui.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.countypowers.studio.Draft;
import org.countypowers.studio.DraftDesk;
import org.countypowers.studio.StudioRefused;
import org.countypowers.studio.domain.StudioStore.DraftRow;
import org.countypowers.ui.shell.Messages;

/** A draft as a designer has it open: what was drawn, and the version of the server's copy that it began with. */
class DraftOnScreen {
    private static final String STALE = "studio.error.stale";

    private final Draft opened;
    private final DraftDesk desk;
    private final SaveState state;
    private final Map<String, String> files;
    private final List<Runnable> onConflict = new ArrayList<>();
    private final List<Runnable> onChange = new ArrayList<>();
    private long version;
    private StudioRefused conflict;

    DraftOnScreen(Draft opened, DraftDesk desk, SaveState state) {
        this.opened = opened;
        this.desk = desk;
        this.state = state;
        this.files = new TreeMap<>(opened.content().files());
        this.version = opened.row().rowVersion();
        state.kept(opened.row().changedBy(), opened.row().changedAt());
    }

    String key() {
        return opened.procedure().processKey();
    }

    Draft opened() {
        return opened;
    }

    String modelName() {
        return key() + ".bpmn";
    }

    long version() {
        return version;
    }

    void version(long now) {
        version = now;
    }

    boolean has(String file) {
        return files.containsKey(file);
    }

    List<String> names(String suffix) {
        return files.keySet().stream().filter(name -> name.endsWith(suffix)).toList();
    }

    String content(String file) {
        return files.getOrDefault(file, "");
    }

    /** Keeps a file; what a colleague has saved meanwhile is not written over. @return whether it was kept */
    boolean save(String file, String content) {
        if (content.equals(files.get(file))) {
            return true;
        }
        files.put(file, content);
        if (conflict != null) {
            return false;
        }
        boolean kept = keep(() -> desk.save(key(), version, file, content));
        if (!kept) {
            state.unkept();
        }
        return kept;
    }

    /**
     * Takes a file from outside in; one that cannot be read changes nothing.
     *
     * @param chosen what the designer's file is called, for whoever reads why it was refused
     * @return whether it was kept
     */
    boolean bring(String file, String chosen, String content) {
        boolean kept = conflict == null
                && keep(() -> {
                    try {
                        return desk.bring(key(), version, file, content);
                    } catch (StudioRefused refused) {
                        throw new StudioRefused(
                                refused.key(),
                                refused.arguments().stream()
                                        .map(argument -> argument.equals(file) ? chosen : argument)
                                        .toArray(String[]::new));
                    }
                });
        if (kept) {
            files.put(file, content);
        }
        return kept;
    }

    private boolean keep(LongSupplier newVersion) {
        try {
            version = newVersion.getAsLong();
            state.kept();
            onChange.forEach(Runnable::run);
            return true;
        } catch (StudioRefused refused) {
            if (refused.key().equals(STALE)) {
                conflict(refused);
            } else {
                Messages.refused(refused);
            }
            return false;
        }
    }

    void remove(String file) {
        version = desk.remove(key(), version, file);
        files.remove(file);
        state.kept();
    }

    /** Whether a colleague has saved meanwhile, or taken the draft away; asked whenever the designer does something. */
    void look() {
        if (conflict != null) {
            return;
        }
        DraftRow now = desk.standing(key()).orElse(null);
        if (now == null) {
            conflict(new StudioRefused("studio.error.noDraft"));
        } else if (now.rowVersion() != version) {
            conflict(new StudioRefused(STALE, now.changedBy(), StudioWords.time(now.changedAt())));
        }
    }

    private void conflict(StudioRefused refused) {
        conflict = refused;
        onConflict.forEach(Runnable::run);
    }

    /** Told of every change that is kept. */
    void onChange(Runnable act) {
        onChange.add(act);
    }

    void onConflict(Runnable act) {
        onConflict.add(act);
    }

    StudioRefused conflict() {
        return conflict;
    }

    /** Writes all that is on this screen over what the colleague has saved. */
    void insist() {
        Draft theirs = desk.draft(key()).orElseThrow(() -> new StudioRefused("studio.error.noDraft"));
        version = theirs.row().rowVersion();
        conflict = null;
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getValue().equals(theirs.content().files().get(file.getKey()))) {
                version = desk.save(key(), version, file.getKey(), file.getValue());
            }
        }
        state.kept();
    }
}
