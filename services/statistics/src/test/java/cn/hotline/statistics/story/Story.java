package cn.hotline.statistics.story;

import cn.hotline.events.*;
import cn.hotline.events.code.*;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.*;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The log of one case 工单日志, written step by step; every step happens ten minutes after the one before unless told otherwise. */
public final class Story {
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Duration STEP = Duration.ofMinutes(10);

    private final CaseId id = CaseId.next();
    private final List<Envelope<? extends CaseEvent>> log = new ArrayList<>();
    private final String channel;
    private Instant time;
    private CaseNo no;
    private Instant registeredAt;
    private WorkOrderId order;
    private UnitCode unit;
    private ReturnRequestId returnRequest;
    private LetterId letter;
    private ApplicationId suspension;
    private EvaluationId evaluation;
    private Instant dueAt;
    private int round = 1;
    private int hop;
    private int attempt;
    private ReviewKind kind = ReviewKind.REVIEW;

    private Story(String channel, Instant start) {
        this.channel = channel;
        this.time = start;
        this.no = CaseNo.of("HS", start.atZone(DistrictTime.ZONE).toLocalDate(), NUMBERS.incrementAndGet());
    }

    /** A case registered through a channel at a time of the district. */
    public static Story registered(String channel, String districtTime, DemandType type, String category) {
        return registered(
                channel,
                LocalDateTime.parse(districtTime).atZone(DistrictTime.ZONE).toInstant(),
                type,
                category);
    }

    public static Story registered(String channel, Instant start, DemandType type, String category) {
        Story story = new Story(channel, start);
        story.registeredAt = start;
        story.log.add(story.say(new DemandRegistered(
                story.id,
                story.no,
                channel,
                "S" + story.no,
                type,
                Urgency.NORMAL,
                new CategoryCode(category),
                "标题",
                "内容",
                new Place(new UnitCode("LN"), null, null),
                Set.of("民生实事"),
                false,
                false,
                null,
                false)));
        return story;
    }

    /** A case a patroller reported, filed with it. */
    public static Story patrolled(String channel, Instant start, String category) {
        Story story = new Story(channel, start);
        story.registeredAt = start;
        story.kind = ReviewKind.VERIFICATION;
        Place place = new Place(new UnitCode("LN"), null, null);
        CategoryCode code = new CategoryCode(category);
        story.log.add(story.say(new DemandRegistered(
                story.id,
                story.no,
                channel,
                null,
                DemandType.REPORT,
                Urgency.NORMAL,
                code,
                "标题",
                "内容",
                place,
                Set.of(),
                true,
                false,
                null,
                true)));
        return story.add(new CaseFiled(
                story.id,
                story.no,
                channel,
                DemandType.REPORT,
                Urgency.NORMAL,
                code,
                "标题",
                "内容",
                place,
                Set.of(),
                false,
                start,
                true,
                null));
    }

    public CaseId id() {
        return id;
    }

    public CaseNo no() {
        return no;
    }

    public String channel() {
        return channel;
    }

    public List<Envelope<? extends CaseEvent>> log() {
        return List.copyOf(log);
    }

    /** The next step happens at this time of the district. */
    public Story at(String districtTime) {
        return at(LocalDateTime.parse(districtTime).atZone(DistrictTime.ZONE).toInstant());
    }

    public Story at(Instant instant) {
        time = instant.minus(STEP);
        return this;
    }

    public Instant time() {
        return time;
    }

    public Story answered() {
        return add(new DemandAnswered(id, no, "答复", null));
    }

    public Story refused() {
        return add(new DemandRefused(id, no, NonAcceptanceReason.OUTSIDE_JURISDICTION, "向市级反映"));
    }

    /** Type and category put right after filing. */
    public Story changed(DemandType type, String category) {
        return add(new DemandChanged(
                id,
                no,
                type,
                Urgency.URGENT,
                new CategoryCode(category),
                new Place(new UnitCode("LN"), null, null),
                Set.of("民生实事"),
                "更正"));
    }

    /** Given this tag and no other. */
    public Story tagged(DemandType type, String category, String tag) {
        Place place = new Place(new UnitCode("LN"), null, null);
        CategoryCode code = new CategoryCode(category);
        return add(new DemandChanged(id, no, type, Urgency.NORMAL, code, place, Set.of(tag), "更正"));
    }

    public Story merged(Story lead) {
        return add(new CaseMerged(id, no, lead.id, lead.no));
    }

    public Story unmerged(Story lead) {
        return add(new CaseUnmerged(id, no, lead.id, lead.no, "并非同一事项", true));
    }

    public Story withdrawn() {
        return add(new CaseWithdrawn(id, no, "已自行解决"));
    }

    /** Filed, with the type and category screening decided. */
    public Story filed(DemandType type, String category) {
        add(new CaseFiled(
                id,
                no,
                channel,
                type,
                Urgency.NORMAL,
                new CategoryCode(category),
                "标题",
                "内容",
                new Place(new UnitCode("LN"), null, null),
                Set.of("民生实事"),
                false,
                registeredAt,
                false,
                null));
        return sayNow(new ClocksStarted(
                id, no, null, null, List.of(new ClockDue(ClockKind.TRANSFER, registeredAt, time, "2wh"))));
    }

    /** Dispatched; the first dispatch stops the transfer clock. */
    public Story dispatched(String to, boolean transferInTime, Instant handleDue) {
        order = WorkOrderId.next();
        unit = new UnitCode(to);
        dueAt = handleDue;
        attempt = 0;
        add(new WorkOrderDispatched(
                id,
                no,
                order,
                round,
                ++hop,
                unit,
                to + "名",
                List.of(unit, new UnitCode("QU")),
                DispatchBasis.HAND,
                "依据"));
        if (hop == 1) {
            sayNow(new ClockStopped(
                    id, no, null, null, ClockKind.TRANSFER, 1, registeredAt, time, time, transferInTime, 30));
        }
        return sayNow(new ClocksStarted(
                id,
                no,
                order,
                unit,
                List.of(
                        new ClockDue(ClockKind.SIGN, time, time.plus(Duration.ofHours(4)), "4wh"),
                        new ClockDue(ClockKind.HANDLE, time, handleDue, "5wd"))));
    }

    public Story signed(boolean inTime) {
        add(new WorkOrderSigned(id, no, order, unit));
        return sayNow(new ClockStopped(id, no, order, unit, ClockKind.SIGN, round, time, time, time, inTime, 10));
    }

    public Story returnRequested() {
        returnRequest = ReturnRequestId.next();
        return add(new ReturnRequested(id, no, returnRequest, order, unit, ReturnReason.NOT_OUR_DUTY, "不属于", null, 1));
    }

    public Story returnGranted() {
        return add(new ReturnGranted(id, no, returnRequest, order, unit, "同意"));
    }

    public Story returnRefused() {
        return add(new ReturnRefused(id, no, returnRequest, order, unit, "应由你单位办理"));
    }

    public Story replied() {
        return add(new Replied(
                id,
                no,
                order,
                unit,
                round,
                ++attempt,
                Veracity.TRUE,
                time,
                List.of(),
                Solved.YES,
                null,
                "措施",
                "回复",
                null));
    }

    public Story rejected() {
        return add(new ReviewRejected(
                id, no, ReviewId.next(), order, unit, round, List.of(RejectionReason.NO_EVIDENCE), "缺少佐证", kind));
    }

    /** Approved: the handle clock stops at the reply, and the case is closed. */
    public Story closed() {
        Instant replied = time;
        add(new ReviewApproved(id, no, ReviewId.next(), order, unit, round, kind, null));
        boolean inTime = !replied.isAfter(dueAt);
        sayNow(new ClockStopped(id, no, order, unit, ClockKind.HANDLE, round, replied, dueAt, replied, inTime, 60));
        return add(new CaseClosed(id, no, order, unit, round, CaseResult.SOLVED, replied));
    }

    public Story reached(Satisfaction satisfaction, Solved solved) {
        Fault fault = satisfaction.isSatisfied() ? null : Fault.UNIT;
        return calledBack(CallbackOutcome.REACHED, AttemptResult.REACHED, solved, satisfaction, fault);
    }

    public Story unreachable() {
        return calledBack(CallbackOutcome.UNREACHABLE, AttemptResult.NO_ANSWER, null, null, null);
    }

    private Story calledBack(
            CallbackOutcome outcome, AttemptResult result, Solved solved, Satisfaction satisfaction, Fault fault) {
        CallbackTaskId task = CallbackTaskId.next();
        add(new CallbackAttempted(id, no, task, round, 1, result));
        return add(new CallbackCompleted(
                id,
                no,
                task,
                round,
                unit,
                outcome,
                satisfaction == null ? null : true,
                solved,
                satisfaction,
                fault,
                null));
    }

    /** Nobody calls about it; the callback is over all the same. */
    public Story notSampled() {
        return add(new CallbackCompleted(
                id, no, CallbackTaskId.next(), round, unit, CallbackOutcome.NOT_SAMPLED, null, null, null, null, null));
    }

    public Story letterCancelled() {
        return add(new LetterCancelled(id, no, letter, unit, LetterCause.DISSATISFIED));
    }

    public Story reopened(int newRound) {
        return add(new CaseReopened(id, no, newRound, unit));
    }

    public Story redoRequested() {
        round++;
        return add(new RedoRequested(id, no, round, unit));
    }

    public Story urged(UrgeKind kind) {
        return add(new Urged(
                id,
                no,
                UrgeId.next(),
                order,
                unit,
                kind,
                kind == UrgeKind.MANUAL ? null : ClockKind.HANDLE,
                dueAt,
                null));
    }

    /** An automatic urging of the sign clock. */
    public Story urgedToSign(UrgeKind kind) {
        return add(new Urged(id, no, UrgeId.next(), order, unit, kind, ClockKind.SIGN, time, null));
    }

    /** More time granted; the handle clock is due later. */
    public Story extended(Instant due) {
        add(new ExtensionGranted(id, no, ApplicationId.next(), order, unit, 1, "2wd", null));
        return handleDue(due);
    }

    public Story suspended() {
        suspension = ApplicationId.next();
        return add(new SuspensionGranted(
                id,
                no,
                suspension,
                order,
                unit,
                SuspensionReason.values()[0],
                time.atZone(DistrictTime.ZONE).toLocalDate().plusDays(30),
                null));
    }

    /** Resumed; the handle clock goes on with what remained. */
    public Story resumed(Instant due) {
        add(new HandlingResumed(id, no, suspension, order, unit, ResumeCause.UNIT, false, null));
        return handleDue(due);
    }

    /** Taken from the unit; the new dispatch follows as a step of its own. */
    public Story reassigned(String to) {
        return add(new WorkOrderReassigned(id, no, order, unit, new UnitCode(to), "改由其办理"));
    }

    /** The order goes to another unit with a change of organisation; its clocks run on. */
    public Story transferred(String to) {
        UnitCode next = new UnitCode(to);
        add(new WorkOrderTransferred(id, no, order, unit, next, to + "名", List.of(next, new UnitCode("QU")), "机构调整"));
        unit = next;
        return this;
    }

    /** The case leaves the assessment of a unit. */
    public Story excluded(String from) {
        return add(new ExclusionApproved(
                id, no, ApplicationId.next(), order, new UnitCode(from), ExclusionReason.FORCE_MAJEURE, null));
    }

    /** Another unit got a part of the order. */
    public Story taskOpened(TaskKind what, String to) {
        UnitCode other = new UnitCode(to);
        return add(new UnitTaskOpened(
                id, no, UnitTaskId.next(), order, what, other, to + "名", List.of(other), "协助", dueAt));
    }

    private Story handleDue(Instant due) {
        dueAt = due;
        return sayNow(
                new ClocksStarted(id, no, order, unit, List.of(new ClockDue(ClockKind.HANDLE, time, due, "5wd"))));
    }

    public Story letterOpened(Instant due) {
        letter = LetterId.next();
        return add(new LetterOpened(
                id, no, letter, "DB" + no, unit, LetterLevel.MAJOR, LetterCause.DISSATISFIED, due, "限期办结"));
    }

    /** The centre judges the answer. */
    public Story letterReviewed(LetterVerdict verdict) {
        return add(new LetterReviewed(id, no, letter, unit, LetterCause.DISSATISFIED, verdict, time, "意见"));
    }

    /** After the archiving the reporter says that it is not settled. */
    public Story told(Satisfaction satisfaction) {
        return add(new DissatisfactionTold(id, no, round, unit, satisfaction, Fault.UNIT, "仍未解决"));
    }

    public Story watched(String watchClass) {
        return add(new KeyWatched(id, no, watchClass, watchClass + "类", unit, null));
    }

    /** Drawn for a third-party evaluation. */
    public Story sampled() {
        evaluation = EvaluationId.next();
        return add(new EvaluationSampled(id, no, evaluation, round, unit));
    }

    /** The drawn evaluation is over; nobody was reached when there is no satisfaction. */
    public Story evaluated(Satisfaction satisfaction) {
        CallbackOutcome outcome = satisfaction == null ? CallbackOutcome.UNREACHABLE : CallbackOutcome.REACHED;
        Solved solved = satisfaction == null ? null : Solved.PARTLY;
        return add(new EvaluationCompleted(id, no, evaluation, round, unit, outcome, solved, satisfaction));
    }

    /** A clue found and looked into. */
    public Story clue(ClueKind what, boolean upheld) {
        ClueId clue = ClueId.next();
        add(new ClueFound(id, no, clue, what, unit, "依据"));
        return add(new ClueSettled(id, no, clue, what, unit, upheld, "结论"));
    }

    public Story letterAnswered(boolean inTime) {
        return add(new LetterAnswered(id, no, letter, unit, LetterCause.DISSATISFIED, inTime, "已办结"));
    }

    public Story archived(CaseOutcome outcome) {
        return add(new CaseArchived(id, no, outcome));
    }

    /** A merged case is called back about its lead's unit. */
    public Story handledBy(String leadUnit) {
        unit = new UnitCode(leadUnit);
        return this;
    }

    private Story add(CaseEvent event) {
        time = time.plus(STEP);
        return sayNow(event);
    }

    private Story sayNow(CaseEvent event) {
        log.add(say(event));
        return this;
    }

    private <E extends CaseEvent> Envelope<E> say(E event) {
        String source = EventCatalogue.typeOf(event.getClass()).replaceFirst("\\..*", "");
        return new Envelope<>(EventId.next(), source, time, actor(event, source), event);
    }

    /** Now the product itself, now one of three people of the office the event comes from. */
    private Actor actor(CaseEvent event, String source) {
        int who = (log.size() + no.value().charAt(no.value().length() - 1)) % 4;
        boolean automatic = event instanceof ClocksStarted || event instanceof ClockStopped || who == 0;
        String account = source + "." + who;
        return automatic ? Actor.system(source) : new Actor(account, account.toUpperCase(Locale.ROOT), Set.of(), null);
    }
}
