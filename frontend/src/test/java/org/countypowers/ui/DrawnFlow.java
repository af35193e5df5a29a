package org.countypowers.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.countypowers.demo.DemoOffice;
import org.countypowers.studio.Draft;
import org.countypowers.studio.DraftDesk;
import org.countypowers.studio.Procedures;
import org.countypowers.studio.ReleaseDesk;
import org.countypowers.studio.TrialDesk;
import org.countypowers.studio.TrialSetting;
import org.countypowers.studio.TrialView;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Designers at their drafts, for journeys whose pages begin with a release. */
record DrawnFlow(ApplicationContext application) {
    static final String DECISION = "case-decision";

    /** The examiners' review under another name, drawn, tried and submitted. @return the release's number */
    int submitted(String designer, String formerName, String newName, LocalDate from) {
        return as(designer, () -> {
            DraftDesk drafts = application.getBean(DraftDesk.class);
            drafts.begin(DECISION, inForce());
            Draft draft = drafts.draft(DECISION).orElseThrow();
            String model = draft.content().model().replace("name=\"" + formerName + "\"", "name=\"" + newName + "\"");
            long saved = drafts.save(DECISION, draft.row().rowVersion(), DECISION + ".bpmn", model);
            tryOut();
            return application.getBean(ReleaseDesk.class).submit(DECISION, saved, "统一环节名称", from);
        });
    }

    int inForce() {
        return application
                .getBean(Procedures.class)
                .procedure(DECISION)
                .inForce()
                .version();
    }

    private void tryOut() {
        TrialDesk trials = application.getBean(TrialDesk.class);
        TrialView view = trials.begin(DECISION, new TrialSetting("XK-069", DemoOffice.YUECHI, Map.of()));
        while (!view.ended()) {
            List<TrialView.Task> tasks = view.tasks();
            String task = tasks.get(0).taskId();
            view = trials.answer(view.id(), task, trials.example(view.id(), task));
        }
    }

    <T> T as(String username, Supplier<T> act) {
        UserDetails user = application.getBean(UserDetailsService.class).loadUserByUsername(username);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
