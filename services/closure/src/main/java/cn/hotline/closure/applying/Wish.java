package cn.hotline.closure.applying;

import cn.hotline.events.code.ExclusionReason;
import java.util.List;

/**
 * What an application asks and why 申请内容.
 *
 * @param reason null for a finding of an unreasonable demand
 * @param note masked
 * @param evidence attachment ids
 */
record Wish(ExclusionReason reason, String note, List<String> evidence) {}
