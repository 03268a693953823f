package cn.hotline.events;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import java.util.List;

/**
 * The same person told the same matter again and again 多次重复诉求; from the third time on each is flagged.
 *
 * @param times how often it was told, this time included
 * @param earlier the cases of the earlier times, oldest first
 */
@EventType("intake.repeat-flagged")
public record RepeatFlagged(CaseId caseId, CaseNo caseNo, int times, List<CaseNo> earlier) implements CaseEvent {
    public RepeatFlagged {
        earlier = List.copyOf(earlier);
    }
}
