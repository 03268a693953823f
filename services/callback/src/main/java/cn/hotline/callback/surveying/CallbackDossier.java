package cn.hotline.callback.surveying;

import cn.hotline.callback.recording.CaseReply;
import cn.hotline.callback.recording.CaseSheet;
import cn.hotline.callback.recording.KnownUnit;

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
}
