package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;

/**
 * A case is under key watch 重点关注, and the unit that has it was told so.
 *
 * @param watchClass the class of key watch, by its code
 * @param unit null while no unit has the case
 * @param demand what the unit has to mind; may be null
 */
@EventType("supervision.key-watched")
public record KeyWatched(
        CaseId caseId, CaseNo caseNo, String watchClass, String className, UnitCode unit, String demand)
        implements CaseEvent {}
