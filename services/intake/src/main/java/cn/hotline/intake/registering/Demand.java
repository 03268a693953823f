package cn.hotline.intake.registering;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.NonAcceptanceReason;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ContactId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A demand 诉求: one reporter's matter from acceptance until archiving, the intake side of a case.
 *
 * <p>INVARIANT: every text in it is masked; the words as told are sealed with the reporter.
 */
@Entity
public class Demand {
    @Id
    private UUID caseId;

    private String caseNo;

    @Enumerated(EnumType.STRING)
    private DemandStatus status;

    private String channel;
    private String sourceNo;

    @Enumerated(EnumType.STRING)
    private DemandType type;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private String category;
    private String title;
    private String content;
    private Instant occurredAt;
    private Instant registeredAt;
    private String registeredBy;
    private String registeredByName;

    @Embedded
    private Spot spot;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] tags;

    private String callRecordId;
    private UUID contactId;
    private UUID leadCaseId;
    private boolean filed;
    private boolean patrol;
    private String calledUnit;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] repeats = new String[0];

    private String newFacts;
    private String earlierCaseNo;
    private String changeReason;
    private Instant archivedAt;

    @Embedded
    private Ending ending;

    @Version
    private long version;

    protected Demand() {}

    /** Accepts a demand; every text of the matter is masked already. */
    Demand(CaseId caseId, CaseNo caseNo, String channel, String sourceNo, Matter masked, Instant now, Actor by) {
        this.caseId = caseId.value();
        this.caseNo = caseNo.value();
        this.status = DemandStatus.REGISTERED;
        this.channel = channel;
        this.sourceNo = sourceNo == null ? caseNo.value() : sourceNo;
        this.type = masked.type();
        this.urgency = masked.urgency();
        this.category = masked.category().value();
        this.title = masked.title();
        this.content = masked.content();
        this.occurredAt = masked.occurredAt() == null ? now : masked.occurredAt();
        this.spot = new Spot(masked.place());
        this.registeredAt = now;
        this.registeredBy = by.id();
        this.registeredByName = by.name();
        tag(masked.tags());
    }

    Demand toldIn(String callRecord, ContactId contact) {
        callRecordId = callRecord;
        contactId = contact == null ? null : contact.value();
        return this;
    }

    /** Reported on patrol 巡查上报; null when somebody told it. */
    Demand foundOn(Patrol given) {
        patrol = given != null;
        calledUnit = given == null || given.calledUnit() == null
                ? null
                : given.calledUnit().value();
        return this;
    }

    /** Told before by the same person 重复诉求: the case numbers of the earlier times, oldest first. */
    public Demand repeating(List<String> earlier) {
        repeats = earlier.toArray(String[]::new);
        return this;
    }

    /** Filed anew because of new facts 新事实, with reference to the earlier case. */
    public void continues(CaseNo earlier, String facts) {
        earlierCaseNo = earlier.value();
        newFacts = facts;
    }

    /** Answered on the line 直接答复. */
    public void answer(String text, String knowledge) {
        move(DemandAction.ANSWER);
        ending = ending().answered(text, knowledge);
    }

    /** Not accepted 不予受理. */
    public void refuse(NonAcceptanceReason reason, String path) {
        move(DemandAction.REFUSE);
        ending = ending().refused(reason, path);
    }

    /** Filed 立案, with what screening put right. */
    public void file(Correction correction) {
        move(DemandAction.FILE);
        filed = true;
        if (correction.changesAnything()) {
            correct(correction);
            changeReason = correction.reason();
        }
    }

    /** Changed 变更 after acceptance and before closing, at the lead where cases were merged. */
    public void change(Correction correction) {
        move(DemandAction.CHANGE);
        correct(correction);
    }

    private void correct(Correction correction) {
        Elements after = correction.on(elements());
        type = after.type();
        urgency = after.urgency();
        category = after.category().value();
        spot = new Spot(after.place());
        tag(after.tags());
    }

    /** Merged 并案 into a lead case. */
    public void merge(CaseId lead) {
        move(DemandAction.MERGE);
        leadCaseId = lead.value();
    }

    /** Taken out of its lead case 拆分并案: it stands again where it stood before it was merged. */
    public void unmerge() {
        move(filed ? DemandAction.UNMERGE_FILED : DemandAction.UNMERGE_UNFILED);
        leadCaseId = null;
    }

    /** Withdrawn 撤诉 by the citizen. */
    public void withdraw(String reason) {
        move(DemandAction.WITHDRAW);
        ending = ending().withdrawn(reason);
    }

    /** Closed 结案, as closure decided. */
    public void close() {
        move(DemandAction.CLOSE);
    }

    /** Archived 归档 with the outcome closure states; it stands also where a withdrawal came too late. Retention counts from here. */
    public void archive(CaseOutcome end, Instant at) {
        move(DemandAction.ARCHIVE);
        archivedAt = at;
        ending = ending().archived(end);
    }

    /** @throws DomainException {@code demand-status-conflict} when the action is illegal now */
    public void require(DemandAction action) {
        status.after(action);
    }

    private void move(DemandAction action) {
        status = status.after(action);
    }

    private void tag(Set<String> given) {
        tags = given == null ? new String[0] : new TreeSet<>(given).toArray(String[]::new);
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    public DemandStatus status() {
        return status;
    }

    public String channel() {
        return channel;
    }

    public String sourceNo() {
        return sourceNo;
    }

    /** What it is about, masked. */
    public Matter matter() {
        Set<String> sorted = new TreeSet<>(Arrays.asList(tags));
        return new Matter(type, urgency, new CategoryCode(category), title, content, occurredAt, spot.place(), sorted);
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** Account of the agent or source that registered it. */
    public String registeredBy() {
        return registeredBy;
    }

    public String registeredByName() {
        return registeredByName;
    }

    public String callRecordId() {
        return callRecordId;
    }

    /** The contact it was told in; null when it came alone. */
    public ContactId contact() {
        return contactId == null ? null : new ContactId(contactId);
    }

    /** Whether a patroller reported it; then nobody told it. */
    public boolean isPatrol() {
        return patrol;
    }

    /** The unit the patroller called; null when none. */
    public UnitCode calledUnit() {
        return calledUnit == null ? null : new UnitCode(calledUnit);
    }

    /** Whether it was ever filed 立案. */
    public boolean isFiled() {
        return filed;
    }

    /** The case it was merged into; null while it was not. */
    public CaseId lead() {
        return leadCaseId == null ? null : new CaseId(leadCaseId);
    }

    /** What of it may be changed later. */
    public Elements elements() {
        return Elements.of(matter());
    }

    /** Case numbers of the earlier times the same person told the same matter, oldest first. */
    public List<CaseNo> repeats() {
        return Arrays.stream(repeats).map(CaseNo::new).toList();
    }

    public String newFacts() {
        return newFacts;
    }

    /** The case it continues with new facts; null when it does not. */
    public String earlierCaseNo() {
        return earlierCaseNo;
    }

    /** How it ended, as far as it did. */
    public Ending ending() {
        return ending == null ? Ending.NONE : ending;
    }

    public String changeReason() {
        return changeReason;
    }

    public long version() {
        return version;
    }
}
