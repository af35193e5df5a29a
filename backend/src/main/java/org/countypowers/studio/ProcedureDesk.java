package org.countypowers.studio;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A designer makes a procedure of some matters' own from one that there is. */
@Service
@PreAuthorize("hasAuthority('FLOW_DESIGN')")
@Transactional
public class ProcedureDesk {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{2,21}");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ENGLISH_NAME = 100;

    private final StudioStore store;
    private final StudioRecords records;
    private final StudioScope scope;
    private final DraftDesk drafts;

    ProcedureDesk(StudioStore store, StudioRecords records, StudioScope scope, DraftDesk drafts) {
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.drafts = drafts;
    }

    /**
     * The new one begins as a draft with the model and the forms in force; tables are read from the general procedure alone.
     *
     * @param englishName may be blank
     * @param processKey three to 22 lower-case letters, digits and hyphens
     * @throws StudioRefused for a key that is taken or ill-formed, a missing name, or a kind that knows one procedure only
     */
    public void make(String sourceKey, String processKey, String name, String englishName) {
        SignedInOfficer officer = scope.requireDesigner();
        ProcedureRow source = records.procedure(sourceKey);
        named(name, englishName);
        if (!KEY.matcher(processKey).matches()) {
            throw new StudioRefused("studio.error.key");
        }
        if (!source.kind().bindsMatters()) {
            throw new StudioRefused("studio.error.oneOfItsKind");
        }
        ReleaseRow release = store.inForce(List.of(sourceKey), records.today()).stream()
                .findFirst()
                .orElseThrow(() -> new StudioRefused("studio.error.nothingInForce"));
        try {
            store.add(new ProcedureRow(
                    processKey,
                    name.strip(),
                    englishName.strip(),
                    source.kind(),
                    sourceKey,
                    officer.name(),
                    records.now()));
        } catch (DuplicateKeyException taken) {
            throw new StudioRefused("studio.error.keyTaken", processKey);
        }
        records.tell(
                processKey,
                "procedure.make",
                Map.of(),
                Map.of("name", name.strip(), "englishName", englishName.strip(), "from", sourceKey));
        Map<String, String> files = new TreeMap<>();
        store.files(release.id()).forEach((file, content) -> {
            if (file.endsWith(".bpmn")) {
                files.put(processKey + ".bpmn", renamed(content, sourceKey, processKey, name.strip()));
            } else if (file.endsWith(".form")) {
                files.put(file, content);
            }
        });
        drafts.begin(processKey, 0, files, List.of(), officer);
    }

    /** @param englishName may be blank */
    public void rename(String processKey, String name, String englishName) {
        scope.requireDesigner();
        named(name, englishName);
        ProcedureRow before = records.procedure(processKey);
        store.rename(processKey, name.strip(), englishName.strip());
        records.tell(
                processKey,
                "procedure.rename",
                Map.of("name", before.name(), "englishName", before.englishName()),
                Map.of("name", name.strip(), "englishName", englishName.strip()));
    }

    private static void named(String name, String englishName) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new StudioRefused("studio.error.name", String.valueOf(LONGEST_NAME));
        }
        if (englishName.length() > LONGEST_ENGLISH_NAME) {
            throw new StudioRefused("studio.error.englishName", String.valueOf(LONGEST_ENGLISH_NAME));
        }
    }

    private static String renamed(String model, String from, String to, String name) {
        String keyed = model.replaceAll(
                "(\\s(?:id|bpmnElement|processRef)=\")" + Pattern.quote(from) + "\"", "$1" + to + "\"");
        Matcher process = Pattern.compile("(<(?:\\w+:)?process\\b[^>]*?\\sname=\")[^\"]*\"")
                .matcher(keyed);
        return process.replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + escaped(name) + "\""));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
