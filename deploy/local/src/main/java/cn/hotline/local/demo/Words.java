package cn.hotline.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the staff of the demo write. */
final class Words {
    private static final List<String> MEASURES =
            List.of("接单后派员现场核实，当日完成处置并拍照留存。", "已约谈责任单位，责令限期整改，复查合格。", "会同属地社区上门沟通，落实长效管理措施。", "已组织抢修，恢复正常使用，并纳入日常巡查。");
    private static final List<String> REPLIES = List.of(
            "您反映的问题经现场核实属实，已于当日处置完毕，并加强日常巡查，感谢您的监督。",
            "您好，我单位已与您电话沟通，问题已整改到位，如再次发生请随时反映。",
            "经核查，您反映的情况属实，相关责任方已完成整改，我们将持续跟踪，防止反弹。",
            "您好，已按规定受理并办结，办理结果已电话告知，感谢您对我们工作的支持。");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Words() {}

    /**
     * A reply 回复 that a reviewer can approve.
     *
     * @param promises whether it leaves something open for the day after
     */
    static Map<String, Object> reply(String caseId, Instant contactedAt, int round, int attempt, boolean promises) {
        int pick = Math.floorMod(caseId.hashCode(), MEASURES.size());
        String more = (round > 1 ? "（第" + round + "轮重办）" : "") + (attempt > 0 ? "（已按审核意见补充）" : "");
        Map<String, Object> reply = new HashMap<>();
        reply.put("veracity", "TRUE");
        reply.put("contactedAt", contactedAt.toString());
        reply.put(
                "evidence", List.of("photo-" + caseId.substring(caseId.length() - 8) + "-" + round + attempt + ".jpg"));
        reply.put("solved", promises ? "PARTLY" : "YES");
        reply.put("measures", MEASURES.get(pick) + more);
        reply.put("publicReply", REPLIES.get(pick) + more);
        if (promises) {
            reply.put("unsolvedReason", "NEEDS_TIME");
            reply.put(
                    "promisedOn",
                    LocalDate.ofInstant(contactedAt, CHINA).plusDays(1).toString());
        }
        return reply;
    }
}
