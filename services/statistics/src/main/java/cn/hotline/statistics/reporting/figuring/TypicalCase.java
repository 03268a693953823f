package cn.hotline.statistics.reporting.figuring;

import cn.hotline.kernel.Coded;
import java.time.Instant;

/**
 * A case worth telling 典型案例, as far as the facts know it: no words of the demand, nothing of its reporter.
 *
 * @param rule why it was chosen
 * @param overdueDays by how many days its reply was late, or is by now; 0 unless it was chosen for that
 */
public record TypicalCase(
        Rule rule,
        String caseNo,
        String category,
        String unit,
        Instant registeredAt,
        Instant dispatchedAt,
        Instant closedAt,
        Instant archivedAt,
        int hops,
        int redos,
        int returns,
        int rejections,
        String satisfaction,
        long overdueDays) {

    /** The stated rules 典型案例选取规则. */
    public enum Rule implements Coded {
        MOST_HOPS("流转最多", "本期结案、派单三次及以上的工单中派单次数最多的"),
        REDONE_SATISFIED("重办后满意", "本期结案、经重办最终评价满意的工单中重办轮次最多的"),
        LONGEST_OVERDUE("超期最久", "办理时限在本期届满的工单中超期时间最长的");

        private final String label;
        private final String text;

        Rule(String label, String text) {
            this.label = label;
            this.text = text;
        }

        @Override
        public String label() {
            return label;
        }

        /** The rule in words. */
        public String text() {
            return text;
        }
    }
}
