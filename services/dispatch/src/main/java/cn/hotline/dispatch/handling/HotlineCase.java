package cn.hotline.dispatch.handling;

import cn.hotline.events.Place;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** A case 工单 as units and dispatchers see it, and what dispatching has counted on it; holds nothing of the reporter. */
@Entity
public class HotlineCase {
    @Id
    private UUID id;

    private String caseNo;

    @Enumerated(EnumType.STRING)
    private DemandType type;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private String categoryCode;

    @Formula("(select c.name from category c where c.code = category_code)")
    private String categoryName;

    private String title;
    private String content;
    private String streetCode;

    @Formula("(select s.name from unit s where s.code = street_code)")
    private String streetName;

    private String communityCode;

    @Formula("(select s.name from unit s where s.code = community_code)")
    private String communityName;

    private String address;
    private String[] tags;
    private boolean confidential;
    private int hops;
    private int returns;
    private String ruledUnit;
    private String calledUnit;
    private String nextUnit;
    private String nextBasis;
    private boolean closed;

    @Enumerated(EnumType.STRING)
    private CaseEnd ended;

    @Version
    private long version;

    protected HotlineCase() {}

    public HotlineCase(CaseId id, CaseNo caseNo, CaseFacts facts) {
        this.id = id.value();
        this.caseNo = caseNo.value();
        learn(facts);
    }

    /** Takes over what intake says of the case now. */
    public final void learn(CaseFacts facts) {
        type = facts.type();
        urgency = facts.urgency();
        categoryCode = facts.category() == null ? null : facts.category().value();
        title = facts.title();
        content = facts.content();
        Place place = facts.place() == null ? new Place(null, null, null) : facts.place();
        streetCode = place.street() == null ? null : place.street().value();
        communityCode = place.community() == null ? null : place.community().value();
        address = place.address();
        tags = facts.tags().stream().sorted().toArray(String[]::new);
        confidential = facts.confidential();
    }

    public CaseId id() {
        return new CaseId(id);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    public CaseFacts facts() {
        return new CaseFacts(type, urgency, category(), title, content, place(), Set.of(tags), confidential);
    }

    /** Null while intake has not said. */
    public CategoryCode category() {
        return categoryCode == null ? null : new CategoryCode(categoryCode);
    }

    public Place place() {
        return new Place(
                streetCode == null ? null : new UnitCode(streetCode),
                communityCode == null ? null : new UnitCode(communityCode),
                address);
    }

    public String categoryName() {
        return categoryName;
    }

    public String streetName() {
        return streetName;
    }

    public String communityName() {
        return communityName;
    }

    public List<String> tags() {
        return List.of(tags);
    }

    /** Counts one more dispatch 跳转 asked for: 1 at first. */
    public int countHop() {
        return ++hops;
    }

    /** Whether it was with a unit already, or waits to be. */
    public boolean wasDispatched() {
        return hops > 0;
    }

    /** The dispatch last asked for came to nothing. */
    public void uncountHop() {
        hops--;
    }

    /** Counts one more return 退单 asked for: 1 at first. */
    public int countReturn() {
        return ++returns;
    }

    /** A refused return binds the unit to the case, in a redo too. */
    public void ruleTo(UnitCode unit) {
        ruledUnit = unit.value();
    }

    /** A patroller 监督员 called this unit to the place. */
    void called(UnitCode unit) {
        calledUnit = unit == null ? null : unit.value();
    }

    /** Null when no patroller called one. */
    public UnitCode calledUnit() {
        return calledUnit == null ? null : new UnitCode(calledUnit);
    }

    /** 改派: the centre wants this unit to have it next. */
    void sendNextTo(UnitCode unit, String why) {
        nextUnit = unit.value();
        nextBasis = why;
    }

    /** The unit the centre reassigned it to; null when the dispatch it asks for is none of that kind. */
    public UnitCode nextUnit() {
        return nextUnit == null ? null : new UnitCode(nextUnit);
    }

    /** Why it was reassigned. */
    public String nextBasis() {
        return nextBasis;
    }

    /** The reassignment is carried out, or came to nothing. */
    public void forgetNext() {
        nextUnit = null;
        nextBasis = null;
    }

    /** Whether a ruling binds this unit to the case. */
    public boolean isRuledTo(UnitCode unit) {
        return unit.value().equals(ruledUnit);
    }

    /**
     * Whether the process may still ask for a dispatch. A merged case comes back for its redo only, and so does a withdrawn one: a
     * redo follows a callback, so the withdrawal had come too late. An archived one does not, unless it lives again 归档后重办.
     */
    public boolean mayBeDispatched(DispatchCause cause) {
        return ended == null || (ended != CaseEnd.ARCHIVED && cause == DispatchCause.REDO);
    }

    /** 结案: from now on a withdrawal or a merging comes too late. */
    public void close() {
        closed = true;
    }

    public boolean isClosed() {
        return closed;
    }

    /** Notes how the case left; an archived one stays so. */
    public void end(CaseEnd how) {
        if (ended != CaseEnd.ARCHIVED) {
            ended = how;
        }
    }

    public boolean isArchived() {
        return ended == CaseEnd.ARCHIVED;
    }

    public boolean isMerged() {
        return ended == CaseEnd.MERGED;
    }

    /** A merged case begins a life of its own again 并案件重办、拆分并案, or an archived one its next 归档后重办. */
    public void revive() {
        ended = null;
    }
}
