package cn.hotline.supervision.keywatching;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.supervision.units.ResponsibleUnit;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A case under key watch 重点关注的工单, with the classes it is in and the unit that was told so.
 *
 * <p>INVARIANT: a case comes into a class once, and leaves none.
 */
@Entity
@Table(name = "key_watch")
public class KeyWatch {
    @Id
    private UUID caseId;

    private String caseNo;
    private String[] classes = {};
    private String[] byHand = {};

    @Embedded
    private ResponsibleUnit responsible;

    private Instant watchedAt;

    @Version
    private long version;

    protected KeyWatch() {}

    /** @param unit the unit that has the case; null while none has */
    KeyWatch(CaseId caseId, CaseNo caseNo, ResponsibleUnit unit, Instant at) {
        this.caseId = caseId.value();
        this.caseNo = caseNo.value();
        this.responsible = unit;
        this.watchedAt = at;
    }

    /** @return false when it is in the class already */
    boolean enter(String watchClass) {
        if (classes().contains(watchClass)) {
            return false;
        }
        classes = with(classes, watchClass);
        return true;
    }

    /** @return false when it is in the class already */
    boolean enterByHand(String watchClass) {
        if (!enter(watchClass)) {
            return false;
        }
        byHand = with(byHand, watchClass);
        return true;
    }

    /** @return false when the unit had the case before and was told */
    boolean pass(ResponsibleUnit unit) {
        if (responsible != null && responsible.code().equals(unit.code())) {
            return false;
        }
        responsible = unit;
        return true;
    }

    private static String[] with(String[] codes, String code) {
        return Stream.concat(Arrays.stream(codes), Stream.of(code)).toArray(String[]::new);
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    /** Codes of the classes, in the order it came into them. */
    public List<String> classes() {
        return List.of(classes);
    }

    public List<String> byHand() {
        return List.of(byHand);
    }

    /** Null while no unit has had the case. */
    public ResponsibleUnit responsible() {
        return responsible;
    }

    public Instant watchedAt() {
        return watchedAt;
    }

    public long version() {
        return version;
    }
}
