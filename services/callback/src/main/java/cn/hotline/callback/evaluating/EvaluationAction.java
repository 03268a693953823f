package cn.hotline.callback.evaluating;

/** What may be done with an evaluation 第三方评价动作. */
enum EvaluationAction {
    CLAIM,
    GIVE_BACK,
    ATTEMPT,
    COMPLETE,
    CANCEL
}
