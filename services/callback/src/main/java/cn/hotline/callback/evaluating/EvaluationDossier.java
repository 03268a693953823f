package cn.hotline.callback.evaluating;

import cn.hotline.callback.recording.CaseReply;
import cn.hotline.callback.recording.CaseSheet;

/**
 * What an evaluator 第三方评价员 has on the desk: the evaluation, what the case is about, and what was replied.
 *
 * @param sheet null when nothing is known of the case
 * @param ownReply the case's own newest reply; null when it had none
 * @param leadReply the reply to the case it was merged 并案 into; null when never merged
 */
public record EvaluationDossier(Evaluation evaluation, CaseSheet sheet, CaseReply ownReply, CaseReply leadReply) {
    public String title() {
        return sheet == null ? null : sheet.title();
    }

    /** What the citizen was told. */
    public String publicReply() {
        CaseReply reply = ownReply == null ? leadReply : ownReply;
        return reply == null ? null : reply.publicReply();
    }
}
