package cn.hotline.callback.surveying;

/** Which callbacks to list, by who has claimed them 领取情况. */
public enum ClaimFilter {
    MINE,
    FREE,
    ANY
}
