package cn.hotline.bench.year;

import cn.hotline.events.CaseClosed;
import cn.hotline.events.ClockDue;
import cn.hotline.events.ExclusionApproved;
import cn.hotline.events.Replied;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReturnRequested;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.Urged;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.events.code.CaseResult;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.events.code.ExclusionReason;
import cn.hotline.events.code.RejectionReason;
import cn.hotline.events.code.ReturnReason;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.events.code.Veracity;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.ReturnRequestId;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.kernel.id.UrgeId;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;
import java.util.List;

/** One round of handling 一轮办理: dispatched, signed, replied, reviewed, closed. */
final class Round {
    private static final double DAY = 24 * 60;
    private static final double SIGN_LIMIT = 240;
    private static final List<Satisfaction> CONTENT =
            List.of(Satisfaction.VERY_SATISFIED, Satisfaction.SATISFIED, Satisfaction.BASICALLY_SATISFIED);

    private final Life life;
    private final int number;
    private final double limit;
    private final Instant begun;
    private final Instant transferDue;
    private Directory.Unit unit;
    private WorkOrderId order;
    private Clocks clocks;
    private Instant dispatchedAt;
    private Instant due;
    private double tillDue;
    private int attempt;

    Round(Life life, Directory.Unit unit, int number) {
        this.life = life;
        this.unit = unit;
        this.number = number;
        this.limit = number == 1 ? 5 * DAY : 2.5 * DAY;
        this.begun = life.in(0);
        this.transferDue = life.in(120);
    }

    private boolean first(Mark mark) {
        return number == 1 && life.plan.has(mark);
    }

    Directory.Unit unit() {
        return unit;
    }

    /** Dispatched, and dispatched again where the first unit gives it back. */
    void dispatched() {
        if (number == 1) {
            new Clocks(life, null, null, 1).started(new ClockDue(ClockKind.TRANSFER, begun, transferDue, "2wh"));
        }
        dispatch(1);
        if (first(Mark.RETURNED)) {
            signed();
            ReturnRequestId request = ReturnRequestId.next();
            life.after(60)
                    .say(
                            handler(),
                            new ReturnRequested(
                                    life.id,
                                    life.no,
                                    request,
                                    order,
                                    unit.code(),
                                    ReturnReason.NOT_OUR_DUTY,
                                    "非本单位职责",
                                    null,
                                    1));
            life.after(90)
                    .say(
                            life.staff("dispatcher", "派单员", 15),
                            new ReturnGranted(life.id, life.no, request, order, unit.code(), "同意退单"));
            Directory.Unit before = unit;
            List<Directory.Unit> others = life.directory.units(life.plan.group()).stream()
                    .filter(other -> !other.equals(before))
                    .toList();
            unit = others.isEmpty() ? before : life.pick(others);
            dispatch(2);
        }
    }

    private void dispatch(int hop) {
        order = WorkOrderId.next();
        life.after(life.between(10, 60))
                .say(
                        life.staff("dispatcher", "派单员", 15),
                        new WorkOrderDispatched(
                                life.id,
                                life.no,
                                order,
                                number,
                                hop,
                                unit.code(),
                                unit.name(),
                                unit.path(),
                                DispatchBasis.CATALOGUE,
                                "派单目录"));
        dispatchedAt = life.in(0);
        if (number == 1 && hop == 1) {
            new Clocks(life, null, null, 1).stopped(ClockKind.TRANSFER, begun, transferDue, dispatchedAt);
        }
        due = life.in(limit);
        tillDue = limit;
        clocks = new Clocks(life, order, unit.code(), number);
        clocks.started(
                new ClockDue(ClockKind.SIGN, dispatchedAt, life.in(SIGN_LIMIT), "4wh"),
                new ClockDue(ClockKind.HANDLE, dispatchedAt, due, number == 1 ? "5wd" : "2.5wd"));
    }

    private void signed() {
        Instant signDue = life.in(SIGN_LIMIT);
        pass(life.between(5, 180));
        life.say(handler(), new WorkOrderSigned(life.id, life.no, order, unit.code()));
        clocks.stopped(ClockKind.SIGN, dispatchedAt, signDue, life.in(0));
    }

    /** Signed, replied, reviewed and closed, with all that happens on the way. */
    void handled() {
        signed();
        pass(new Asides(life, unit, order).happen(number == 1, tillDue));
        if (first(Mark.URGED)) {
            pass(tillDue - 0.8 * DAY);
            urged(UrgeKind.NEAR_DUE);
            pass(life.between(30, 600));
        } else {
            pass(life.between(0.05, 0.55) * limit);
        }
        if (first(Mark.LATE)) {
            pass(tillDue + 10);
            urged(UrgeKind.OVERDUE);
            pass(life.between(60, DAY));
        }
        replied();
        if (first(Mark.REJECTED)) {
            life.after(30)
                    .say(
                            life.staff("reviewer", "质检员", 12),
                            new ReviewRejected(
                                    life.id,
                                    life.no,
                                    ReviewId.next(),
                                    order,
                                    unit.code(),
                                    number,
                                    List.of(RejectionReason.NO_EVIDENCE),
                                    "请补充佐证",
                                    ReviewKind.REVIEW));
            life.after(life.between(60, 240));
            replied();
        }
        closed();
    }

    private void urged(UrgeKind kind) {
        life.say(
                "supervision",
                new Urged(life.id, life.no, UrgeId.next(), order, unit.code(), kind, ClockKind.HANDLE, due, null));
    }

    private void replied() {
        life.say(
                handler(),
                new Replied(
                        life.id,
                        life.no,
                        order,
                        unit.code(),
                        number,
                        ++attempt,
                        Veracity.TRUE,
                        life.in(-30),
                        List.of(),
                        Solved.YES,
                        null,
                        "已现场处理",
                        "经核查已处理完毕",
                        null));
    }

    private void closed() {
        Instant repliedAt = life.in(0);
        ReviewKind kind = life.plan.patrol() ? ReviewKind.VERIFICATION : ReviewKind.REVIEW;
        life.after(life.between(20, 400))
                .say(
                        life.staff("reviewer", "质检员", 12),
                        new ReviewApproved(life.id, life.no, ReviewId.next(), order, unit.code(), number, kind, null));
        clocks.stopped(ClockKind.HANDLE, dispatchedAt, due, repliedAt);
        life.after(1)
                .say(
                        "closure",
                        new CaseClosed(life.id, life.no, order, unit.code(), number, CaseResult.SOLVED, repliedAt));
        if (first(Mark.EXCLUDED)) {
            life.after(30)
                    .say(
                            new Actor("head1", "科室负责人", java.util.Set.of("section-head"), null),
                            new ExclusionApproved(
                                    life.id,
                                    life.no,
                                    ApplicationId.next(),
                                    order,
                                    unit.code(),
                                    ExclusionReason.FORCE_MAJEURE,
                                    "不可抗力"));
        }
    }

    private Actor handler() {
        return life.handler(unit.code());
    }

    private void pass(double minutes) {
        life.after(minutes);
        tillDue -= minutes;
    }
}
