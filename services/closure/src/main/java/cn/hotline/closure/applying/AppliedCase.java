package cn.hotline.closure.applying;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import java.util.List;

/**
 * What an application is about 所涉工单.
 *
 * @param workOrderId null when no order is meant
 * @param unit null when no unit handled it
 * @param unitPath the unit and its superiors, lowest first
 */
record AppliedCase(CaseId caseId, CaseNo caseNo, WorkOrderId workOrderId, UnitCode unit, List<UnitCode> unitPath) {}
