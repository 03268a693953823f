package cn.hotline.statistics.reporting.figuring;

import cn.hotline.kernel.Coded;

/** What happened in a period 发生数: each counted on the day it happened, whenever its case was registered. */
public enum Occurrence implements Coded {
    REGISTERED("受理诉求", "c.registered_at"),
    ANSWERED("直接答复", "c.answered_at"),
    REFUSED("不予受理", "c.refused_at"),
    FILED("立案", "c.filed_at"),
    MERGED("并案", "c.merged_at"),
    WITHDRAWN("撤诉", "c.withdrawn_at", "c.withdrawal_stands"),
    DISPATCHED("派出派单件", Table.ORDER, "s.dispatched_at", "true"),
    SIGNED("签收派单件", Table.ORDER, "s.signed_at", "true"),
    CLOSED("办结派单件", Table.ORDER, "s.closed_at", "true"),
    ARCHIVED("归档", "c.archived_at"),
    JOINTLY_HANDLED("联办", "c.first_co_handled_at"),
    EXTENDED("准予延期", Table.GRANT, "s.granted_at", "s.kind = 'EXTENSION'"),
    SUSPENDED("准予挂账", Table.GRANT, "s.granted_at", "s.kind = 'SUSPENSION'"),
    EXCLUDED("不计考核", Table.GRANT, "s.granted_at", "s.kind = 'EXCLUSION'"),
    RETURNED("准予退单", Table.ORDER, "s.returned_at", "true"),
    REASSIGNED("改派", Table.ORDER, "s.reassigned_at", "true"),
    REVIEWED("质检审核", Table.REVIEW, "s.decided_at", "true"),
    REJECTED("审核驳回", Table.REVIEW, "s.decided_at", "not s.approved"),
    URGED("首次办理催办的派单件", Table.ORDER, "s.first_lit_urge_at", "true"),
    CALLED_BACK("完成回访", Table.CALLBACK, "s.completed_at", "true"),
    REDONE("首次重办", "c.first_redo_at"),
    LETTER_OPENED("发出督办单", Table.LETTER, "s.opened_at", "s.cancelled_at is null"),
    LETTER_ANSWERED("督办单答复", Table.LETTER, "s.answered_at", "s.cancelled_at is null");

    private final String label;
    private final Table table;
    private final String at;
    private final String condition;

    Occurrence(String label, String at) {
        this(label, at, "true");
    }

    Occurrence(String label, String at, String condition) {
        this(label, Table.CASE, at, condition);
    }

    Occurrence(String label, Table table, String at, String condition) {
        this.label = label;
        this.table = table;
        this.at = at;
        this.condition = condition;
    }

    @Override
    public String label() {
        return label;
    }

    /** Its count within {@code :from} and {@code :until}, as one row of name and number. */
    String count(String narrowed) {
        return "select '" + name() + "', count(*) from " + table.source + " where " + at + " >= :from and " + at
                + " < :until and " + condition + narrowed;
    }

    /** Where the counted things stand; their case is {@code c}. */
    private enum Table {
        CASE("case_fact c"),
        ORDER(child("work_order_fact")),
        REVIEW(child("review_fact")),
        CALLBACK(child("callback_fact")),
        LETTER(child("letter_fact")),
        GRANT(child("grant_fact"));

        private final String source;

        Table(String source) {
            this.source = source;
        }

        private static String child(String table) {
            return table + " s join case_fact c on c.case_id = s.case_id";
        }
    }
}
