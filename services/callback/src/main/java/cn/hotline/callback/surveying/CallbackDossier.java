package cn.hotline.callback.surveying;

import cn.hotline.callback.CallbackError;
import cn.hotline.callback.recording.CaseReply;
import cn.hotline.callback.recording.CaseSheet;
import cn.hotline.callback.recording.KnownUnit;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;

/**
 * What a surveyor 回访员 has on the desk: the task, the case, what was replied, and who handled it.
 *
 * @param ownReply the case's own newest reply; null when it had none
 * @param leadReply the reply to the case it was merged 并案 into; null when never merged. One that was unmerged 拆分并案 is not closed
 *     without a reply of its own, which counts
 * @param unit the handling unit; null when there was none, or not known yet
 */
public record CallbackDossier(
        CallbackTask task, CaseSheet sheet, CaseReply ownReply, CaseReply leadReply, KnownUnit unit) {
    /** What the citizen was told. */
    public String publicReply() {
        CaseReply reply = ownReply == null ? leadReply : ownReply;
        return reply == null ? null : reply.publicReply();
    }

    /** @throws DomainException {@code own-unit}: the handling unit and those above it never rate themselves */
    void requireOutsider(Actor surveyor) {
        if (surveyor.unit() == null || task.unit() == null) {
            return;
        }
        boolean inPath = unit != null && unit.path().contains(surveyor.unit().value());
        if (inPath || surveyor.unit().equals(task.unit())) {
            throw new DomainException(CallbackError.OWN_UNIT);
        }
    }
}
