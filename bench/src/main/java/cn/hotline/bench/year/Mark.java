package cn.hotline.bench.year;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can happen to a case 工单经过 beside being handled in time at the first try. */
public enum Mark {
    /** 临期催办 */
    @JsonProperty("urged")
    URGED,
    /** 超期 */
    @JsonProperty("late")
    LATE,
    /** 驳回重办 */
    @JsonProperty("rejected")
    REJECTED,
    /** 退单 */
    @JsonProperty("returned")
    RETURNED,
    /** 督办 */
    @JsonProperty("supervised")
    SUPERVISED,
    /** 联办 */
    @JsonProperty("joint")
    JOINT,
    /** 重点关注 */
    @JsonProperty("watched")
    WATCHED,
    /** 不计考核 */
    @JsonProperty("excluded")
    EXCLUDED,
    /** 回访接通 */
    @JsonProperty("reached")
    REACHED,
    /** 首办不满意，重办 */
    @JsonProperty("redone")
    REDONE,
    /** 最终不满意 */
    @JsonProperty("dissatisfied")
    DISSATISFIED
}
