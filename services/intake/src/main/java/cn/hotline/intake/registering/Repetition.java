package cn.hotline.intake.registering;

import cn.hotline.kernel.id.CaseNo;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was told before 重复诉求, and the case a demand continues with new facts 新事实; the facts are masked. */
@Embeddable
public class Repetition {
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] repeats = new String[0];

    private String newFacts;
    private String earlierCaseNo;

    protected Repetition() {}

    /** Told before by the same person: the case numbers of the earlier times, oldest first. */
    public void of(List<String> earlier) {
        repeats = earlier.toArray(String[]::new);
    }

    /** Filed anew because of new facts, with reference to the earlier case. */
    public void continues(CaseNo earlier, String facts) {
        earlierCaseNo = earlier.value();
        newFacts = facts;
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
}
