package cn.hotline.callback.surveying;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** Which handling of which case a citizen is asked about 受访工单; never changes. */
@MappedSuperclass
public abstract class AskedCase {
    private UUID caseId;
    private String caseNo;
    private int round;
    private String unit;

    protected AskedCase() {}

    protected AskedCase(CaseId caseId, CaseNo caseNo, int round, UnitCode unit) {
        this.caseId = caseId.value();
        this.caseNo = caseNo.value();
        this.round = round;
        this.unit = unit == null ? null : unit.value();
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    public int round() {
        return round;
    }

    /** The unit that handled the round; null when none did. */
    public UnitCode unit() {
        return unit == null ? null : new UnitCode(unit);
    }
}
