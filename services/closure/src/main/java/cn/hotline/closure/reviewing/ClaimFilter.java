package cn.hotline.closure.reviewing;

/** Which reviews to list, by who has claimed them 领取情况. */
public enum ClaimFilter {
    MINE,
    FREE,
    ANY
}
