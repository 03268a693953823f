package cn.hotline.supervision.oracle;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.CitizenContacted;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.ExtensionGranted;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.Replied;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderReassigned;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.ContactResult;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables "clock, starts, stops" and "event, effect" of the domain, applied to one case. */
final class SlowCase {
    private static final Set<ClockKind> OF_ORDERS =
            Set.of(ClockKind.SIGN, ClockKind.CONTACT, ClockKind.HANDLE, ClockKind.REVIEW);

    final List<SlowClock> clocks = new ArrayList<>();
    final List<String> urges = new ArrayList<>();
    final List<String> letters = new ArrayList<>();
    private final Map<ClockKind, SlowClock> latest = new EnumMap<>(ClockKind.class);
    private final List<Instant[]> mergers = new ArrayList<>();
    private DemandType type;
    private Urgency urgency;
    private Set<String> tags;
    private boolean patrol;
    private int round = 1;
    private String order;
    private Instant mergedAt;
    private boolean over;
    private boolean letterOpen;

    void apply(CaseEvent event, Instant at) {
        if (event instanceof DemandRegistered told) {
            type = told.type();
            urgency = told.urgency();
            tags = told.tags();
            patrol = told.patrol();
            start(ClockKind.TRANSFER, at);
        } else if (event instanceof DemandChanged told) {
            change(told, at);
        } else if (event instanceof WorkOrderDispatched told) {
            dispatch(told, at);
        } else if (event instanceof WorkOrderSigned) {
            of(ClockKind.SIGN).stop(at);
        } else if (event instanceof CitizenContacted told && told.result() == ContactResult.REACHED) {
            contact(told.contactedAt());
        } else if (event instanceof Replied told) {
            reply(told, at);
        } else if (event instanceof ReviewRejected) {
            handling().forEach(SlowClock::reject);
            of(ClockKind.REVIEW).stop(at);
        } else if (event instanceof ReviewApproved) {
            handling().forEach(SlowClock::stopAtReply);
            of(ClockKind.REVIEW).stop(at);
        } else if (event instanceof ExtensionGranted told) {
            handling()
                    .forEach(clock -> clock.extend(Integer.parseInt(told.extra().replace("wd", "")), at));
        } else if (event instanceof SuspensionGranted) {
            handling().forEach(clock -> clock.suspend(at));
        } else if (event instanceof HandlingResumed) {
            handling().forEach(clock -> clock.resume(at));
        } else if (event instanceof ReturnGranted || event instanceof WorkOrderReassigned) {
            latest.values().stream().filter(clock -> order.equals(clock.order)).forEach(clock -> clock.cancel(at));
            of(ClockKind.CASE).free(at);
        } else if (event instanceof CaseMerged) {
            cancelAll(at);
            mergedAt = at;
        } else if (event instanceof CaseUnmerged) {
            unmerge(at);
        } else {
            end(event, at);
        }
    }

    private void end(CaseEvent event, Instant at) {
        if (event instanceof CaseWithdrawn) {
            cancelAll(at);
        } else if (event instanceof CaseClosed || event instanceof CallbackRequested && !over) {
            cancelAll(at);
            over = true;
            if (!patrol) {
                start(ClockKind.CALLBACK, at);
            }
        } else if (event instanceof CallbackCompleted told && latest.containsKey(ClockKind.CALLBACK)) {
            if (told.outcome() == CallbackOutcome.NOT_SAMPLED) {
                of(ClockKind.CALLBACK).cancel(at);
            } else {
                of(ClockKind.CALLBACK).stop(at);
            }
        } else if (event instanceof CaseArchived) {
            cancelAll(at);
            letterOpen = false;
        }
    }

    private void change(DemandChanged told, Instant at) {
        type = told.type();
        urgency = told.urgency();
        tags = told.tags();
        latest.values().forEach(clock -> clock.relimit(limit(clock.kind, clock.redo), at));
    }

    private void dispatch(WorkOrderDispatched told, Instant at) {
        Optional.ofNullable(latest.get(ClockKind.TRANSFER)).ifPresent(transfer -> transfer.stop(at));
        boolean sameRound = told.round() == round;
        latest.values().stream()
                .filter(clock -> clock.kind != ClockKind.CASE || !sameRound)
                .forEach(clock -> clock.cancel(at));
        round = told.round();
        order = told.workOrderId().toString();
        over = false;
        start(ClockKind.SIGN, at);
        SlowClock handle = latest.get(ClockKind.HANDLE);
        List<Instant[]> since = handle == null || !sameRound ? List.of() : mergersSince(handle);
        if (since.isEmpty()) {
            start(ClockKind.HANDLE, at);
        } else {
            keep(handle.goingOn(order, limit(ClockKind.HANDLE, false), since));
        }
        if (!patrol) {
            start(ClockKind.CONTACT, at);
        }
        if (!latest.containsKey(ClockKind.CASE) || !of(ClockKind.CASE).isLive()) {
            start(ClockKind.CASE, at);
        }
        mergers.clear();
    }

    private List<Instant[]> mergersSince(SlowClock clock) {
        for (int each = 0; each < mergers.size(); each++) {
            if (clock.wasCutOffAt(mergers.get(each)[0])) {
                return List.copyOf(mergers.subList(each, mergers.size()));
            }
        }
        return List.of();
    }

    private void unmerge(Instant at) {
        mergers.add(new Instant[] {mergedAt, at});
        for (ClockKind kind : List.of(ClockKind.TRANSFER, ClockKind.CASE)) {
            SlowClock clock = latest.get(kind);
            if (clock != null && clock.wasCutOffAt(mergedAt)) {
                keep(clock.goingOn(null, limit(kind, false), List.<Instant[]>of(new Instant[] {mergedAt, at})));
            }
        }
    }

    private void contact(Instant at) {
        if (latest.containsKey(ClockKind.CONTACT)) {
            of(ClockKind.CONTACT).stop(at);
        }
    }

    private void reply(Replied told, Instant at) {
        handling().forEach(clock -> clock.reply(at));
        if (told.contactedAt() != null) {
            contact(told.contactedAt());
        }
        start(ClockKind.REVIEW, at);
    }

    private List<SlowClock> handling() {
        return List.of(of(ClockKind.HANDLE), of(ClockKind.CASE));
    }

    private SlowClock of(ClockKind kind) {
        return latest.get(kind);
    }

    private CountedLimit limit(ClockKind kind, boolean redo) {
        return CountedLimit.of(kind, type, urgency, tags, patrol, redo);
    }

    private void start(ClockKind kind, Instant at) {
        boolean redo = round > 1;
        keep(new SlowClock(kind, round, OF_ORDERS.contains(kind) ? order : null, redo, at, limit(kind, redo)));
    }

    private void keep(SlowClock clock) {
        clocks.add(clock);
        latest.put(clock.kind, clock);
    }

    private void cancelAll(Instant at) {
        latest.values().forEach(clock -> clock.cancel(at));
    }

    void scan(Instant at, String scan) {
        for (SlowClock clock : latest.values()) {
            for (String step : clock.scan(at, scan)) {
                if (!step.equals("LETTER")) {
                    urges.add(clock.kind + " " + step + " " + clock.dueAt() + " @" + scan);
                } else if (!letterOpen) {
                    letterOpen = true;
                    letters.add("@" + scan);
                }
            }
        }
    }
}
