package cn.hotline.callback.surveying;

/** What can happen to a callback task 回访任务动作. */
public enum TaskAction {
    CLAIM,
    GIVE_BACK,
    AGREE,
    ATTEMPT,
    COMPLETE,
    CANCEL
}
