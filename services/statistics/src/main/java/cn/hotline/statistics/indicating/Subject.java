package cn.hotline.statistics.indicating;

import cn.hotline.kernel.Coded;
import java.util.regex.Pattern;

/** What an indicator counts 计数对象: each counted thing belongs to one case. */
public enum Subject implements Coded {
    CASE("工单", "case_fact c", "c.case_id"),
    WORK_ORDER("派单件", child("work_order_fact"), "s.work_order_id"),
    REVIEW("质检审核", child("review_fact"), "s.review_id"),
    CALLBACK("回访", child("callback_fact"), "s.callback_task_id"),
    LETTER("督办单", child("letter_fact"), "s.letter_id"),
    GRANT("准予的申请", child("grant_fact"), "s.application_id"),
    EVALUATION("第三方评价", child("evaluation_fact"), "s.evaluation_id"),
    CLUE("问题线索", child("clue_fact"), "s.clue_id");

    private static final Pattern OF_THE_CASE = Pattern.compile("\\bc\\.");

    private final String label;
    private final String source;
    private final String id;

    Subject(String label, String source, String id) {
        this.label = label;
        this.source = source;
        this.id = id;
    }

    @Override
    public String label() {
        return label;
    }

    /** The from-clause; the case is always {@code c}. */
    public String source() {
        return source;
    }

    /** The from-clause of what is asked: without the cases when nothing of them is asked for, as every thing has one. */
    public String source(String asked) {
        return OF_THE_CASE.matcher(asked).find() ? source : table();
    }

    public String id() {
        return id;
    }

    /** The same things without their cases. */
    public String table() {
        return source.replaceFirst(" join .*", "");
    }

    private static String child(String table) {
        return table + " s join case_fact c on c.case_id = s.case_id";
    }
}
