package org.countypowers.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.delegation.CoReviews;
import org.countypowers.delegation.DirectReportList;
import org.countypowers.delegation.DirectReportList.Listed;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.delegation.RegisterRest;
import org.countypowers.organisation.Level;
import org.countypowers.routing.Route.Reason;
import org.springframework.stereotype.Component;

/** Asks the register first and the direct-report list second, as known now or at an instant. */
@Component
class Grounds {
    /** After everything that was recorded. */
    private static final Instant NOW = Instant.parse("9999-01-01T00:00:00Z");

    private final RegisterOfPowers register;
    private final DirectReportList list;
    private final CoReviews coReviews;

    Grounds(RegisterOfPowers register, DirectReportList list, CoReviews coReviews) {
        this.register = register;
        this.list = list;
        this.coReviews = coReviews;
    }

    Known known(String matterId, LocalDate day) {
        return new Known(
                holders -> register.inForce(matterId, holders, day)::get,
                entry -> register.rest(entry, day, NOW),
                holders -> register.ended(matterId, holders, day, NOW),
                () -> list.on(matterId, day),
                entry -> coReviews.until(entry).filter(day::isBefore));
    }

    Known knownAt(String matterId, LocalDate day, Instant instant) {
        return new Known(
                holders ->
                        holder -> register.asOf(matterId, holder, day, instant).orElse(null),
                entry -> register.rest(entry, day, instant),
                holders -> register.ended(matterId, holders, day, instant),
                () -> list.asOf(matterId, day, instant),
                entry -> coReviews.until(entry).filter(day::isBefore));
    }

    /** What register and list say of one matter on one day. */
    record Known(
            Function<List<String>, Function<String, RegisterEntry>> entries,
            Function<RegisterEntry, Optional<RegisterRest>> rests,
            Function<List<String>, Optional<RegisterEntry>> ended,
            Supplier<Optional<Listed>> listed,
            Function<RegisterEntry, Optional<LocalDate>> coReviews) {
        RegisterEntry entry(List<String> holders) {
            return entry(holders, new ArrayList<>());
        }

        Ground ground(Matter matter, List<String> holders, List<Reason> reasons) {
            List<RegisterEntry> held = new ArrayList<>();
            RegisterEntry entry = entry(holders, held);
            held.forEach(each -> rests.apply(each).ifPresent(rest -> reasons.add(rests(each, rest))));
            if (entry != null) {
                reasons.add(new Reason(
                        "routing.reason.register." + entry.form(),
                        List.of(
                                entry.instrumentNo(),
                                entry.validFrom().toString(),
                                String.valueOf(entry.id()),
                                entry.entrustBasis())));
                if (!entry.scope().isEmpty()) {
                    reasons.add(new Reason("routing.reason.scope", List.of(entry.scope())));
                }
                Optional<LocalDate> alone = coReviews.apply(entry);
                alone.ifPresent(day -> reasons.add(new Reason("routing.reason.coReview", List.of(day.toString()))));
                return new Ground(entry.form(), entry, null, alone.isPresent());
            }
            boolean meanwhile = !held.isEmpty() || toldOfEnd(matter, holders, reasons);
            return byList(matter, held, reasons).orElseGet(() -> byLaw(matter, meanwhile, reasons));
        }

        /** Who looks for a power that is gone hears since when and by which document. */
        private boolean toldOfEnd(Matter matter, List<String> holders, List<Reason> reasons) {
            Optional<RegisterEntry> last =
                    byItself(matter) == DelegationForm.UNDELEGATED ? ended.apply(holders) : Optional.empty();
            last.ifPresent(entry -> reasons.add(
                    entry.endInstrument().isEmpty()
                            ? new Reason(
                                    "routing.reason.ended.EXPIRED",
                                    List.of(entry.validTo().toString(), entry.instrumentNo()))
                            : new Reason(
                                    "routing.reason.ended.TAKEN",
                                    List.of(entry.validTo().toString(), entry.endInstrument(), entry.instrumentNo()))));
            return last.isPresent();
        }

        private static Reason rests(RegisterEntry entry, RegisterRest rest) {
            return new Reason(
                    "routing.reason.rests." + rest.status(),
                    List.of(rest.since().toString(), rest.instrumentNo(), entry.instrumentNo()));
        }

        /** The lowest holder's power counts; a suspended one does not. */
        private RegisterEntry entry(List<String> holders, List<RegisterEntry> held) {
            Function<String, RegisterEntry> of = entries.apply(holders);
            for (String holder : holders) {
                RegisterEntry entry = of.apply(holder);
                if (entry != null && entry.status() == RegisterEntry.Status.EFFECTIVE) {
                    return entry;
                }
                if (entry != null) {
                    held.add(entry);
                }
            }
            return null;
        }

        /** A county whose own direct reporting is suspended does not report by the list meanwhile. */
        private Optional<Ground> byList(Matter matter, List<RegisterEntry> held, List<Reason> reasons) {
            if (matter.currentLevel() != Level.PROVINCE
                    || byItself(matter) != DelegationForm.UNDELEGATED
                    || held.stream().anyMatch(entry -> entry.form() == DelegationForm.DIRECT_REPORT)) {
                return Optional.empty();
            }
            return listed.get().map(item -> {
                reasons.add(new Reason(
                        "routing.reason.directReportList",
                        List.of(
                                item.title(),
                                item.instrumentNo(),
                                item.holdsFrom().toString())));
                if (item.keepsCityStep()) {
                    reasons.add(new Reason("routing.reason.directReportList.cityStep", List.of(item.cityStepClause())));
                }
                return new Ground(DelegationForm.DIRECT_REPORT, null, item, false);
            });
        }

        private static Ground byLaw(Matter matter, boolean again, List<Reason> reasons) {
            DelegationForm form = byItself(matter);
            reasons.add(new Reason(
                    again && form == DelegationForm.UNDELEGATED ? "routing.reason.meanwhile" : "routing.reason." + form,
                    List.of(matter.legalBasis())));
            return new Ground(form, null, null, false);
        }

        private static DelegationForm byItself(Matter matter) {
            return switch (matter.form()) {
                case STATUTORY_COUNTY, STATUTORY_TOWN, NOT_DELEGABLE -> matter.form();
                default -> DelegationForm.UNDELEGATED;
            };
        }
    }
}
