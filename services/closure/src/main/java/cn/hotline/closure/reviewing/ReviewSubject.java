package cn.hotline.closure.reviewing;

import cn.hotline.closure.recording.HandlingUnit;
import cn.hotline.closure.recording.Reply;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What a review is about 审核对象: one reply, its work order and its unit. */
@MappedSuperclass
public abstract class ReviewSubject {
    private UUID caseId;
    private String caseNo;
    private UUID workOrderId;
    private UUID replyId;
    private String unit;
    private String unitName;
    private String[] unitPath;
    private int round;

    protected ReviewSubject() {}

    ReviewSubject(Reply reply, Optional<HandlingUnit> handlingUnit) {
        this.caseId = reply.caseId();
        this.caseNo = reply.caseNo().value();
        this.workOrderId = reply.workOrderId().value();
        this.replyId = reply.id();
        this.unit = reply.unit().value();
        this.unitName = handlingUnit.map(HandlingUnit::unitName).orElse(null);
        this.unitPath = handlingUnit.map(HandlingUnit::unitPath).orElseGet(() -> List.of(reply.unit())).stream()
                .map(UnitCode::value)
                .toArray(String[]::new);
        this.round = reply.round();
    }

    /** 机构调整: the successor's now; those who wrote the reply still do not review it. */
    void passTo(WorkOrderTransferred told) {
        unit = told.newUnit().value();
        unitName = told.newUnitName();
        Stream<String> successors = Stream.concat(Stream.of(told.newUnit()), told.newUnitPath().stream())
                .map(UnitCode::value);
        unitPath = Stream.concat(successors, Stream.of(unitPath)).distinct().toArray(String[]::new);
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    public WorkOrderId workOrderId() {
        return new WorkOrderId(workOrderId);
    }

    UUID replyId() {
        return replyId;
    }

    public UnitCode unit() {
        return new UnitCode(unit);
    }

    public String unitName() {
        return unitName;
    }

    /** Codes of the unit and its superiors, lowest first, then of whoever had the order before. */
    List<String> unitPath() {
        return List.of(unitPath);
    }

    public int round() {
        return round;
    }
}
