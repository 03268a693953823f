package cn.hotline.statistics.story;

import cn.hotline.events.*;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.ClueKind;
import cn.hotline.events.code.ExclusionReason;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An independent recount 独立复算 of the plain counts, from the raw ordered logs in plain Java: no facts, no SQL. */
public final class PlainRecount {
    private final Story story;
    private final List<Item> items = new ArrayList<>();

    private PlainRecount(Story story) {
        this.story = story;
    }

    /** What a measure counts of one case. */
    public record Item(String measure, long weight, LocalDate day, Story story) {}

    public static List<Item> of(List<Story> stories) {
        return stories.stream().flatMap(each -> new PlainRecount(each).items()).toList();
    }

    private Stream<Item> items() {
        Instant registered = first(DemandRegistered.class, each -> true);
        count("registered", registered);
        count("filed", first(CaseFiled.class, each -> true));
        count("answered", first(DemandAnswered.class, each -> true));
        count("refused", first(DemandRefused.class, each -> true));
        each(WorkOrderDispatched.class, each -> true, "dispatches");
        count("cases-dispatched", first(WorkOrderDispatched.class, each -> true));
        each(WorkOrderSigned.class, each -> true, "signed");
        each(ReturnGranted.class, each -> true, "returned");
        each(WorkOrderReassigned.class, each -> true, "reassigned");
        each(CaseClosed.class, each -> true, "closed");
        count("cases-closed", last(CaseClosed.class, each -> true));
        each(ReviewApproved.class, each -> each.kind() == ReviewKind.REVIEW, "reviewed");
        each(ReviewRejected.class, each -> each.kind() == ReviewKind.REVIEW, "reviewed");
        each(ReviewRejected.class, each -> each.kind() == ReviewKind.REVIEW, "rejected");
        each(CallbackCompleted.class, each -> each.outcome() != CallbackOutcome.NOT_SAMPLED, "called-back");
        each(CallbackCompleted.class, each -> each.outcome() == CallbackOutcome.REACHED, "reached");
        each(LetterOpened.class, each -> true, "letters-opened");
        each(ExtensionGranted.class, each -> true, "extensions");
        each(SuspensionGranted.class, each -> true, "suspensions");
        each(ExclusionApproved.class, each -> true, "exclusions");
        each(
                ExclusionApproved.class,
                each -> each.reason() == ExclusionReason.FORCE_MAJEURE,
                "exclusions-force-majeure");
        each(ClueFound.class, each -> true, "clues");
        each(ClueFound.class, each -> each.kind() == ClueKind.BUCK_PASSING, "clues-buck-passing");
        each(ClueFound.class, each -> each.kind() == ClueKind.OVERDUE_UNANSWERED, "clues-overdue-unanswered");
        each(ClueFound.class, each -> each.kind() == ClueKind.CONTRADICTED, "clues-contradicted");
        count("redone", first(RedoRequested.class, each -> true));
        if (has(Urged.class, each -> true)) {
            count("cases-urged", registered);
        }
        if (has(Urged.class, each -> each.kind() == UrgeKind.MANUAL)) {
            count("cases-urged-by-hand", registered);
        }
        if (has(LetterOpened.class, each -> true)) {
            count("cases-supervised", registered);
        }
        if (has(ReturnGranted.class, each -> true)) {
            count("cases-returned", registered);
        }
        said(WorkOrderDispatched.class).forEach(this::countOrder);
        countArchiving();
        return items.stream();
    }

    private void countOrder(Envelope<WorkOrderDispatched> dispatched) {
        WorkOrderId order = dispatched.data().workOrderId();
        weigh("returns-asked", dispatched, said(ReturnRequested.class).filter(each -> each.data()
                .workOrderId()
                .equals(order)));
        weigh("returns-refused", dispatched, said(ReturnRefused.class).filter(each -> each.data()
                .workOrderId()
                .equals(order)));
        weigh("replies", dispatched, said(Replied.class).filter(each -> each.data()
                .workOrderId()
                .equals(order)));
        weigh(
                "urgings-by-hand",
                dispatched,
                said(Urged.class)
                        .filter(each -> order.equals(each.data().workOrderId())
                                && each.data().kind() == UrgeKind.MANUAL));
    }

    private void weigh(String measure, Envelope<?> at, Stream<?> happenings) {
        long times = happenings.count();
        if (times > 0) {
            items.add(new Item(measure, times, day(at.time()), story));
        }
    }

    private void countArchiving() {
        Instant reopened = last(CaseReopened.class, each -> true);
        Envelope<CaseArchived> archived =
                said(CaseArchived.class).reduce((one, other) -> other).orElse(null);
        if (archived != null && (reopened == null || archived.time().isAfter(reopened))) {
            count("archived", archived.time());
            if (archived.data().outcome() == CaseOutcome.CLOSED) {
                count("archived-closed", archived.time());
            }
        }
    }

    private <E extends CaseEvent> void each(Class<E> type, Predicate<E> which, String measure) {
        said(type).filter(each -> which.test(each.data())).forEach(each -> count(measure, each.time()));
    }

    private void count(String measure, Instant at) {
        if (at != null) {
            items.add(new Item(measure, 1, day(at), story));
        }
    }

    private static LocalDate day(Instant at) {
        return at.atZone(DistrictTime.ZONE).toLocalDate();
    }

    private <E extends CaseEvent> boolean has(Class<E> type, Predicate<E> which) {
        return said(type).anyMatch(each -> which.test(each.data()));
    }

    private <E extends CaseEvent> Instant first(Class<E> type, Predicate<E> which) {
        return said(type)
                .filter(each -> which.test(each.data()))
                .map(Envelope::time)
                .findFirst()
                .orElse(null);
    }

    private <E extends CaseEvent> Instant last(Class<E> type, Predicate<E> which) {
        return said(type)
                .filter(each -> which.test(each.data()))
                .map(Envelope::time)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private <E extends CaseEvent> Stream<Envelope<E>> said(Class<E> type) {
        return story.log().stream()
                .filter(each -> type.isInstance(each.data()))
                .map(each ->
                        new Envelope<>(each.id(), each.source(), each.time(), each.actor(), type.cast(each.data())));
    }
}
