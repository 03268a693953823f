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
import cn.hotline.events.ReturnRefused;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderReassigned;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.CaseResult;
import cn.hotline.events.code.ContactResult;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.events.code.RejectionReason;
import cn.hotline.events.code.ResumeCause;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.events.code.Solved;
import cn.hotline.events.code.SuspensionReason;
import cn.hotline.events.code.Urgency;
import cn.hotline.events.code.Veracity;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CallbackTaskId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ReturnRequestId;
import cn.hotline.kernel.id.ReviewId;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** The life of one case as chance has it: every turn the process allows, over a quarter. */
final class Tale {
    private static final Instant FIRST = Instant.parse("2025-08-31T16:00:00Z");
    private static final Instant LAST = Instant.parse("2025-12-31T15:59:59Z");
    private static final int SECONDS_TO_BEGIN = 95 * 86_400;
    private static final UnitCode UNIT = new UnitCode("ORACLE");

    final CaseId caseId = CaseId.next();
    final TreeMap<Instant, CaseEvent> events = new TreeMap<>();
    private final CaseNo caseNo;
    private final Random chance;
    private final boolean patrol;
    private Instant now;
    private String stage = "WAITING";
    private WorkOrderId order;
    private ApplicationId suspension;
    private Instant dispatchedAt;
    private Instant repliedAt;
    private boolean signed;
    private boolean ordered;
    private int round = 1;
    private int hop;
    private int attempt;

    Tale(int number, long seed) {
        chance = new Random(seed * 1_000_003 + number);
        caseNo = CaseNo.of("OR", LocalDate.of(2025, 9, 1), number + 1);
        patrol = chance.nextInt(10) == 0;
        now = FIRST.plusSeconds(chance.nextInt(SECONDS_TO_BEGIN));
        DemandChanged first = change();
        tell(new DemandRegistered(
                caseId,
                caseNo,
                "12345",
                "S-" + number,
                first.type(),
                first.urgency(),
                first.category(),
                "题",
                "文",
                null,
                first.tags(),
                false,
                false,
                null,
                patrol));
        while (!stage.equals("OVER") && wait(stage)) {
            turn();
        }
    }

    /** Lets time pass, minutes to days; false when the quarter is over. */
    private boolean wait(String during) {
        int[] most = during.equals("SUSPENDED") || during.equals("MERGED")
                ? new int[] {3_600, 86_400, 12 * 86_400}
                : new int[] {1_200, 6 * 3_600, 4 * 86_400};
        now = now.plusSeconds(1L + chance.nextInt(most[chance.nextInt(3)]));
        return now.isBefore(LAST);
    }

    private void tell(CaseEvent event) {
        while (events.containsKey(now)) {
            now = now.plusSeconds(1);
        }
        events.put(now, event);
    }

    private void turn() {
        if (chance.nextInt(12) == 0) {
            tell(change());
            return;
        }
        switch (stage) {
            case "WAITING" -> waiting();
            case "UNIT" -> atUnit();
            case "SUSPENDED" -> suspended();
            case "REVIEW" -> underReview();
            case "MERGED" -> merged();
            case "APPROVED" ->
                move("CLOSED", new CaseClosed(caseId, caseNo, order, UNIT, round, CaseResult.SOLVED, repliedAt));
            case "CLOSED" -> closed();
            default -> move("OVER", new CaseArchived(caseId, caseNo, CaseOutcome.CLOSED));
        }
    }

    private void move(String next, CaseEvent event) {
        tell(event);
        stage = next;
    }

    private void waiting() {
        int turn = chance.nextInt(20);
        if (turn == 0 && round == 1) {
            move("MERGED", merge());
        } else if (turn == 1 && round == 1) {
            move("ENDING", new CaseWithdrawn(caseId, caseNo, "撤诉"));
        } else {
            dispatch();
        }
    }

    private void dispatch() {
        order = WorkOrderId.next();
        signed = false;
        attempt = 0;
        ordered = true;
        move(
                "UNIT",
                new WorkOrderDispatched(
                        caseId, caseNo, order, round, ++hop, UNIT, "单位", List.of(UNIT), DispatchBasis.CATALOGUE, "据"));
        dispatchedAt = now;
    }

    private void atUnit() {
        int turn = chance.nextInt(20);
        if (!signed && turn < 12) {
            signed = true;
            tell(new WorkOrderSigned(caseId, caseNo, order, UNIT));
        } else if (turn < 4 && !patrol) {
            ContactResult result = ContactResult.values()[chance.nextInt(2)];
            tell(new CitizenContacted(caseId, caseNo, order, UNIT, earlier(), result, null));
        } else if (turn == 4) {
            move("WAITING", new ReturnGranted(caseId, caseNo, ReturnRequestId.next(), order, UNIT, "准"));
        } else if (turn == 5) {
            tell(new ReturnRefused(caseId, caseNo, ReturnRequestId.next(), order, UNIT, "驳"));
        } else if (turn < 8) {
            extend();
        } else if (turn < 10) {
            suspension = ApplicationId.next();
            move(
                    "SUSPENDED",
                    new SuspensionGranted(
                            caseId,
                            caseNo,
                            suspension,
                            order,
                            UNIT,
                            SuspensionReason.values()[0],
                            LocalDate.EPOCH,
                            null));
        } else if (turn == 10) {
            reassign();
        } else if (turn == 11 && round == 1) {
            move("MERGED", merge());
        } else {
            reply();
        }
    }

    private Instant earlier() {
        Instant moment = now.minusSeconds(chance.nextInt(7_200));
        return moment.isBefore(dispatchedAt) ? now : moment;
    }

    private void extend() {
        String extra = (1 + chance.nextInt(5)) + "wd";
        tell(new ExtensionGranted(caseId, caseNo, ApplicationId.next(), order, UNIT, 1, extra, null));
    }

    private void reassign() {
        move("WAITING", new WorkOrderReassigned(caseId, caseNo, order, UNIT, UNIT, "改派"));
    }

    private void reply() {
        Instant contacted = patrol || chance.nextInt(3) == 0 ? null : earlier();
        move(
                "REVIEW",
                new Replied(
                        caseId,
                        caseNo,
                        order,
                        UNIT,
                        round,
                        ++attempt,
                        Veracity.TRUE,
                        contacted,
                        List.of(),
                        Solved.YES,
                        null,
                        "措施",
                        "答复",
                        null));
        repliedAt = now;
    }

    private void suspended() {
        int turn = chance.nextInt(12);
        if (turn == 0) {
            reassign();
        } else if (turn == 1 && round == 1) {
            move("MERGED", merge());
        } else if (turn == 2) {
            extend();
        } else {
            move("UNIT", new HandlingResumed(caseId, caseNo, suspension, order, UNIT, ResumeCause.UNIT, false, null));
        }
    }

    private void underReview() {
        int turn = chance.nextInt(10);
        if (turn < 3) {
            List<RejectionReason> why = List.of(RejectionReason.TOO_SHORT);
            move(
                    "UNIT",
                    new ReviewRejected(
                            caseId, caseNo, ReviewId.next(), order, UNIT, round, why, "短", ReviewKind.VERIFICATION));
        } else if (turn == 3) {
            extend();
        } else if (turn == 4 && round == 1) {
            move("MERGED", merge());
        } else {
            move(
                    "APPROVED",
                    new ReviewApproved(caseId, caseNo, ReviewId.next(), order, UNIT, round, ReviewKind.REVIEW, null));
        }
    }

    private CaseMerged merge() {
        return new CaseMerged(caseId, caseNo, CaseId.next(), caseNo);
    }

    private void merged() {
        if (chance.nextInt(3) > 0) {
            move("WAITING", new CaseUnmerged(caseId, caseNo, CaseId.next(), caseNo, "拆", ordered));
        } else {
            move("CLOSED", new CallbackRequested(caseId, caseNo, round, UNIT));
        }
    }

    private void closed() {
        CallbackOutcome outcome = CallbackOutcome.values()[chance.nextInt(4)];
        move(
                "CALLED",
                new CallbackCompleted(
                        caseId, caseNo, CallbackTaskId.next(), round, UNIT, outcome, null, null, null, null, null));
        if (round < 3 && outcome == CallbackOutcome.REACHED && chance.nextInt(2) == 0) {
            round++;
            if (wait("CALLED")) {
                dispatch();
            }
        }
    }

    private DemandChanged change() {
        int urgent = chance.nextInt(8);
        return new DemandChanged(
                caseId,
                caseNo,
                DemandType.values()[chance.nextInt(DemandType.values().length)],
                urgent == 0 ? Urgency.CRITICAL : urgent == 1 ? Urgency.URGENT : Urgency.NORMAL,
                new CategoryCode("010101"),
                null,
                chance.nextInt(6) == 0 ? Set.of("BUSINESS_ENVIRONMENT") : Set.of(),
                "更正");
    }
}
