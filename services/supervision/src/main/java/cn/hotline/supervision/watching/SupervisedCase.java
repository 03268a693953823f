package cn.hotline.supervision.watching;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.supervision.rules.CaseFacts;
import cn.hotline.supervision.units.ResponsibleUnit;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A case under watch 盯办案件: what decides its limits, who has it now, and which clock of each kind is the latest. */
@Entity
@Table(name = "supervised_case")
public class SupervisedCase {
    @Id
    private UUID caseId;

    private String caseNo;
    private String title;

    @Enumerated(EnumType.STRING)
    private DemandType type;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private String[] tags;
    private boolean patrol;
    private String channel;
    private String category;
    private Instant registeredAt;

    @Enumerated(EnumType.STRING)
    private CaseStatus status = CaseStatus.ACTIVE;

    private int round = 1;
    private UUID workOrderId;

    @Embedded
    private ResponsibleUnit responsible;

    /** 并案 and 拆分并案 since the last dispatch, by turns. */
    private Instant[] mergers = {};

    /** 驳回重办 at the review, in all rounds. */
    private int rejections;

    @Embedded
    private LatestClocks clocks = LatestClocks.NONE;

    @Version
    private long version;

    protected SupervisedCase() {}

    /** A case as it was accepted 受理. */
    public SupervisedCase(DemandRegistered registered, Instant at) {
        caseId = registered.caseId().value();
        caseNo = registered.caseNo().value();
        title = registered.title() == null ? "" : registered.title();
        registeredAt = at;
        change(CaseFacts.of(registered, at));
    }

    /** A case as it was filed 立案. */
    public SupervisedCase(CaseFiled filed) {
        caseId = filed.caseId().value();
        caseNo = filed.caseNo().value();
        title = filed.title() == null ? "" : filed.title();
        registeredAt = filed.registeredAt();
        change(CaseFacts.of(filed, registeredAt));
    }

    /** Takes over what was put right; nothing else decides a limit, and the acceptance stays. */
    public final void change(CaseFacts facts) {
        type = facts.type();
        urgency = facts.urgency();
        tags = facts.tags().stream().sorted().toArray(String[]::new);
        patrol = facts.patrol();
        channel = facts.channel();
        category = facts.category();
    }

    /**
     * Lets something befall the case.
     *
     * @return false when it no longer counts; nothing changed then
     */
    public boolean meet(CaseAction action) {
        Optional<CaseStatus> next = status.after(action);
        next.ifPresent(reached -> status = reached);
        return next.isPresent();
    }

    /** 并案: from now on no time counts. */
    public void pause(Instant at) {
        turn(at);
    }

    /** 拆分并案: from now on time counts again. */
    public void resume(Instant at) {
        turn(at);
    }

    private void turn(Instant at) {
        mergers = Stream.concat(Arrays.stream(mergers), Stream.of(at)).toArray(Instant[]::new);
    }

    /**
     * What of the case's merged times a clock that ended at a moment has to leave out when it goes on.
     *
     * @return empty when it was no merger since the last dispatch that ended the clock, or when it was not undone
     */
    public List<Interruption> mergedFrom(Instant clockEndedAt) {
        List<Interruption> times = IntStream.range(0, mergers.length / 2)
                .mapToObj(each -> new Interruption(InterruptionCause.MERGER, mergers[2 * each], mergers[2 * each + 1]))
                .toList();
        return IntStream.range(0, times.size())
                .filter(each -> times.get(each).from().equals(clockEndedAt))
                .mapToObj(each -> times.subList(each, times.size()))
                .findFirst()
                .orElse(List.of());
    }

    /** Notes the work order that holds the case from now on. */
    public void hold(WorkOrderDispatched order) {
        mergers = new Instant[] {};
        round = order.round();
        workOrderId = order.workOrderId().value();
        responsible = ResponsibleUnit.of(order);
    }

    /** The unit that has its work order is another from now on 机构调整. */
    public void pass(ResponsibleUnit to) {
        responsible = to;
    }

    /** Counts a reply rejected at the review 驳回重办; returns how many there have been. */
    public int reject() {
        return ++rejections;
    }

    /** Notes the latest clock of a kind. */
    public void wind(ClockKind kind, UUID clock) {
        clocks = clocks.with(kind, clock);
    }

    /** The latest clock of a kind; empty before there was one. */
    public Optional<UUID> clock(ClockKind kind) {
        return clocks.of(kind);
    }

    public CaseId id() {
        return new CaseId(caseId);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    public String title() {
        return title;
    }

    public CaseFacts facts() {
        return new CaseFacts(type, urgency, Set.of(tags), patrol, channel, category, registeredAt);
    }

    public CaseStatus status() {
        return status;
    }

    public int round() {
        return round;
    }

    /** The latest work order; null before the first dispatch. */
    public WorkOrderId workOrderId() {
        return workOrderId == null ? null : new WorkOrderId(workOrderId);
    }

    /** The unit of the latest work order; null before the first dispatch. */
    public ResponsibleUnit responsible() {
        return responsible;
    }
}
