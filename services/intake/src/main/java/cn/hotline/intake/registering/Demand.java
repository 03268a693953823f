package cn.hotline.intake.registering;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.NonAcceptanceReason;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
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

    @Embedded
    private Provenance provenance;

    @Embedded
    private Spot spot;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] tags;

    private UUID leadCaseId;
    private boolean filed;

    @Embedded
    private Repetition repetition = new Repetition();

    private String changeReason;
    private Instant archivedAt;

    @Embedded
    private Ending ending;

    @Version
    private long version;

    protected Demand() {}

    /** Accepts a demand; every text of the matter is masked already. */
    Demand(CaseId caseId, CaseNo caseNo, NewDemand told, Matter masked, Instant now, Actor by) {
        this.caseId = caseId.value();
        this.caseNo = caseNo.value();
        this.status = DemandStatus.REGISTERED;
        this.channel = told.channel();
        this.sourceNo = told.sourceNo() == null ? caseNo.value() : told.sourceNo();
        this.type = masked.type();
        this.urgency = masked.urgency();
        this.category = masked.category().value();
        this.title = masked.title();
        this.content = masked.content();
        this.occurredAt = masked.occurredAt() == null ? now : masked.occurredAt();
        this.spot = new Spot(masked.place());
        this.registeredAt = now;
        this.provenance = new Provenance(by, told.callRecordId(), told.contact(), told.patrol());
        tag(masked.tags());
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

    /** Lives again 归档后重办: until it is archived anew it has no outcome, and no time after which its data go. */
    public void reopen() {
        move(DemandAction.REOPEN);
        archivedAt = null;
        ending = ending().archived(null);
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

    public Provenance provenance() {
        return provenance;
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

    public Repetition repetition() {
        return repetition;
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
