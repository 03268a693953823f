package cn.hotline.statistics.story;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.DissatisfactionTold;
import cn.hotline.events.Envelope;
import cn.hotline.events.ExclusionApproved;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.LetterAnswered;
import cn.hotline.events.LetterCancelled;
import cn.hotline.events.LetterOpened;
import cn.hotline.events.RedoRequested;
import cn.hotline.events.Replied;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.events.Urged;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderReassigned;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An independent recount 独立复算 of the indicators, from the raw ordered logs in plain Java: no facts, no SQL. */
public final class Recount {
    private static final Set<String> NOT_OF_PATROLS = Set.of("calling-back", "redoing", "rejecting");

    private static final Set<String> OF_THE_CENTRE = Set.of("timely-transfer", "hops", "calling-back", "contacting");

    private final Story story;
    private final Instant now;
    private final List<Item> items = new ArrayList<>();

    private Recount(Story story, Instant now) {
        this.story = story;
        this.now = now;
    }

    /** One thing an indicator counts. */
    public record Item(
            String indicator, boolean numerator, long weight, Instant at, String unit, String channel, String type) {}

    /** Everything the indicators count of the given cases. */
    public static List<Item> of(List<Story> stories, Instant now) {
        return stories.stream()
                .flatMap(story -> new Recount(story, now).items())
                .toList();
    }

    private Stream<Item> items() {
        said(CaseFiled.class)
                .forEach(filed -> count(
                        "timely-transfer",
                        stops(null, ClockKind.TRANSFER).anyMatch(ClockStopped::inTime),
                        filed.time(),
                        unit()));
        said(WorkOrderDispatched.class).forEach(this::countOrder);
        countHopsAndRedo();
        said(ReviewApproved.class)
                .forEach(each ->
                        count("rejecting", false, each.time(), each.data().unit()));
        said(ReviewRejected.class)
                .forEach(each ->
                        count("rejecting", true, each.time(), each.data().unit()));
        countCallbacks();
        said(LetterOpened.class).forEach(this::countLetter);
        return items.stream();
    }

    private void countOrder(Envelope<WorkOrderDispatched> dispatched) {
        WorkOrderId order = dispatched.data().workOrderId();
        Instant granted = time(ReturnGranted.class, each -> each.workOrderId().equals(order));
        Instant signed = time(WorkOrderSigned.class, each -> each.workOrderId().equals(order));
        Instant firstOfSigning = earliest(signed, due(order, ClockKind.SIGN));
        UnitCode signer = holder(order, firstOfSigning);
        boolean signedInTime = stops(order, ClockKind.SIGN).anyMatch(ClockStopped::inTime);
        count("signing", signed != null, dispatched.time(), signer);
        count("timely-signing", signedInTime, dispatched.time(), signer);
        count(
                "returning",
                granted != null,
                dispatched.time(),
                holder(order, granted == null ? dispatched.time() : granted));
        Instant closed = time(CaseClosed.class, each -> each.workOrderId().equals(order));
        Instant reassigned =
                time(WorkOrderReassigned.class, each -> each.workOrderId().equals(order));
        Instant merged = said(CaseMerged.class)
                .map(Envelope::time)
                .filter(at -> at.isAfter(dispatched.time()))
                .findFirst()
                .orElse(null);
        Instant taken =
                closed == null && reassigned == null ? earliest(time(CaseWithdrawn.class, each -> true), merged) : null;
        Instant stopped = stops(order, ClockKind.HANDLE)
                .map(ClockStopped::stoppedAt)
                .findFirst()
                .orElse(null);
        Instant late = isSuspended(order) ? null : late(order, earliest(stopped, granted, reassigned, taken));
        Instant due = reassigned == null ? earliest(stopped, due(order, ClockKind.HANDLE)) : late;
        boolean counts = granted == null && taken == null && !isSuspended(order) && due != null;
        Instant moment = latest(due, dispatched.time());
        if (counts && !moment.isAfter(now)) {
            UnitCode unit = holder(order, moment);
            count("closing", closed != null, moment, unit);
            count("timely-closing", stops(order, ClockKind.HANDLE).anyMatch(ClockStopped::inTime), moment, unit);
        }
        countUrging(dispatched, late);
        if (closed != null) {
            int round = dispatched.data().round();
            boolean over = asked().anyMatch(each -> each.data().round() == round);
            count("calling-back", over, closed, holder(order, closed));
        }
    }

    /** From when the unit was late; null when it was not. */
    private Instant late(WorkOrderId order, Instant ended) {
        List<CaseEvent> decisive = story.log().stream()
                .map(each -> (CaseEvent) each.data())
                .filter(each ->
                        each instanceof Replied reply && reply.workOrderId().equals(order)
                                || each instanceof ReviewRejected review
                                        && review.workOrderId().equals(order))
                .toList();
        boolean waiting = !decisive.isEmpty() && decisive.get(decisive.size() - 1) instanceof Replied;
        Instant replied = said(Replied.class)
                .filter(each -> each.data().workOrderId().equals(order))
                .map(Envelope::time)
                .reduce((first, second) -> second)
                .orElse(null);
        Instant due = due(order, ClockKind.HANDLE);
        boolean endedByDue = ended != null && !ended.isAfter(due);
        boolean repliedByDue = waiting && !replied.isAfter(due);
        return endedByDue || repliedByDue ? null : due;
    }

    private boolean isSuspended(WorkOrderId order) {
        long granted = said(SuspensionGranted.class)
                .filter(each -> each.data().workOrderId().equals(order))
                .count();
        long resumed = said(HandlingResumed.class)
                .filter(each -> each.data().workOrderId().equals(order))
                .count();
        return granted > resumed;
    }

    private void countUrging(Envelope<WorkOrderDispatched> dispatched, Instant late) {
        WorkOrderId order = dispatched.data().workOrderId();
        Instant lit = time(Urged.class, each -> order.equals(each.workOrderId()) && each.clock() == ClockKind.HANDLE);
        boolean byHand =
                time(Urged.class, each -> order.equals(each.workOrderId()) && each.kind() == UrgeKind.MANUAL) != null;
        if (lit != null || late != null) {
            Instant moment = latest(earliest(lit, late), dispatched.time());
            if (!moment.isAfter(now)) {
                count("urging", lit != null || byHand, moment, holder(order, moment));
            }
        }
    }

    private void countHopsAndRedo() {
        long hops = said(WorkOrderDispatched.class).count();
        Instant first = time(WorkOrderDispatched.class, each -> true);
        if (first != null) {
            count("hops", true, hops, first, unit());
        }
        Instant redo = time(RedoRequested.class, each -> true);
        said(CaseClosed.class)
                .findFirst()
                .ifPresent(each ->
                        count("redoing", redo != null, each.time(), each.data().unit()));
        if (redo != null) {
            boolean satisfied = told() == null
                    && reached()
                            .reduce((one, other) -> other)
                            .filter(each -> each.data().round() > 1
                                    && each.data().satisfaction().isSatisfied())
                            .isPresent();
            count("redo-satisfaction", satisfied, redo, unit());
        }
    }

    private void countCallbacks() {
        asked().forEach(each -> count(
                "contacting",
                each.data().outcome() == CallbackOutcome.REACHED,
                each.time(),
                each.data().unit()));
        reached()
                .findFirst()
                .ifPresent(each -> count(
                        "first-satisfaction",
                        each.data().satisfaction().isSatisfied(),
                        each.time(),
                        each.data().unit()));
        Instant told = told();
        Stream.of(reached(), said(CallbackCompleted.class))
                .flatMap(callbacks -> callbacks.reduce((one, other) -> other).stream())
                .findFirst()
                .filter(each -> told != null || each.data().satisfaction() != null)
                .ifPresent(each -> {
                    CallbackCompleted callback = each.data();
                    boolean satisfied = told == null && callback.satisfaction().isSatisfied();
                    boolean solved = told == null && callback.solved() == Solved.YES;
                    count("final-satisfaction", satisfied, told == null ? each.time() : told, callback.unit());
                    count("solving", solved, told == null ? each.time() : told, callback.unit());
                });
    }

    /** When the reporter told of dissatisfaction after everything said at a callback; null when not. */
    private Instant told() {
        Instant reached =
                reached().map(Envelope::time).reduce((one, other) -> other).orElse(Instant.MIN);
        return said(DissatisfactionTold.class)
                .map(Envelope::time)
                .filter(at -> at.isAfter(reached))
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private void countLetter(Envelope<LetterOpened> opened) {
        Instant answered = time(LetterAnswered.class, each -> each.letterId()
                .equals(opened.data().letterId()));
        Instant moment = earliest(answered, opened.data().dueAt());
        boolean cancelled = time(LetterCancelled.class, each -> each.letterId()
                        .equals(opened.data().letterId()))
                != null;
        if (!cancelled && !moment.isAfter(now)) {
            boolean inTime =
                    said(LetterAnswered.class).anyMatch(each -> each.data().inTime());
            count("letters-in-time", inTime, moment, opened.data().unit());
        }
    }

    private void count(String indicator, boolean numerator, Instant at, UnitCode unit) {
        count(indicator, numerator, 1, at, unit);
    }

    private void count(String indicator, boolean numerator, long weight, Instant at, UnitCode unit) {
        String type = Stream.of(
                        said(DemandChanged.class).map(each -> each.data().type()),
                        said(CaseFiled.class).map(each -> each.data().type()),
                        said(DemandRegistered.class).map(each -> each.data().type()))
                .flatMap(types -> types)
                .findFirst()
                .orElseThrow()
                .name();
        boolean patrol =
                said(DemandRegistered.class).anyMatch(each -> each.data().patrol());
        boolean excluded = said(ExclusionApproved.class)
                .anyMatch(each -> each.data().unit().equals(unit));
        if (patrol && NOT_OF_PATROLS.contains(indicator) || excluded && !OF_THE_CENTRE.contains(indicator)) {
            return;
        }
        items.add(new Item(indicator, numerator, weight, at, unit == null ? "-" : unit.value(), story.channel(), type));
    }

    private Stream<Envelope<CallbackCompleted>> asked() {
        return said(CallbackCompleted.class).filter(each -> each.data().outcome() != CallbackOutcome.NOT_SAMPLED);
    }

    private Stream<Envelope<CallbackCompleted>> reached() {
        return asked().filter(each -> each.data().outcome() == CallbackOutcome.REACHED);
    }

    private UnitCode unit() {
        return said(WorkOrderDispatched.class)
                .map(each -> holder(each.data().workOrderId(), Instant.MAX))
                .reduce((first, second) -> second)
                .orElseGet(() -> said(CallbackCompleted.class)
                        .map(each -> each.data().unit())
                        .findFirst()
                        .orElse(null));
    }

    private Stream<ClockStopped> stops(WorkOrderId order, ClockKind clock) {
        return said(ClockStopped.class)
                .map(Envelope::data)
                .filter(each -> Objects.equals(each.workOrderId(), order) && each.clock() == clock);
    }

    /** The due time said last. */
    private Instant due(WorkOrderId order, ClockKind clock) {
        return said(ClocksStarted.class)
                .filter(each -> order.equals(each.data().workOrderId()))
                .flatMap(each -> each.data().clocks().stream())
                .filter(each -> each.clock() == clock)
                .map(each -> each.dueAt())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Who held an order at a moment. */
    private UnitCode holder(WorkOrderId order, Instant moment) {
        return said(WorkOrderTransferred.class)
                .filter(each ->
                        each.data().workOrderId().equals(order) && !each.time().isAfter(moment))
                .map(each -> each.data().newUnit())
                .reduce((first, second) -> second)
                .orElseGet(() -> said(WorkOrderDispatched.class)
                        .map(Envelope::data)
                        .filter(each -> each.workOrderId().equals(order))
                        .map(WorkOrderDispatched::unit)
                        .findFirst()
                        .orElseThrow());
    }

    private <E extends CaseEvent> Instant time(Class<E> type, Predicate<E> which) {
        return said(type)
                .filter(each -> which.test(each.data()))
                .map(Envelope::time)
                .findFirst()
                .orElse(null);
    }

    private <E extends CaseEvent> Stream<Envelope<E>> said(Class<E> type) {
        return story.log().stream()
                .filter(each -> type.isInstance(each.data()))
                .map(each ->
                        new Envelope<>(each.id(), each.source(), each.time(), each.actor(), type.cast(each.data())));
    }

    private static Instant latest(Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    private static Instant earliest(Instant... moments) {
        return Stream.of(moments)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
