package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/**
 * The process asks for a callback 回访.
 *
 * @param unit the unit that handled the round; its people never call back; null for a merged case whose lead had none
 */
@EventType("lifecycle.callback-requested")
public record CallbackRequested(CaseId caseId, CaseNo caseNo, int round, UnitCode unit) implements CaseEvent {}
