package cn.hotline.statistics.rebuilding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which tables follow from the events of cases alone 折叠表, and so can be rebuilt from them, and which are kept 保留表.
 *
 * <p>INVARIANT: every table of the database stands in one of the two; a test holds that.
 */
final class FoldedTables {
    /** By their primary keys. */
    static final Map<String, String> KEYS = new LinkedHashMap<>();

    /** Told by the reference topic, said by people, or reckoned from the facts by those who follow them. */
    static final Set<String> KEPT = Set.of(
            "fact_rebuild",
            // of the libraries
            "inbox",
            "outbox",
            "parked_event",
            "idempotency_key",
            "flyway_schema_history",
            // the directories
            "unit_name",
            "category_name",
            "channel_name",
            "tag_name",
            // reckoned from the facts
            "daily_figure",
            "monthly_figure",
            "rolled_range",
            "stale_day",
            "figure_change",
            "rolling_start",
            // assessments and reports
            "assessment_scheme",
            "assessment",
            "assessment_progress",
            "assessment_act",
            "assessment_unit",
            "assessment_line",
            "assessment_case_list",
            "assessment_objection",
            "report_definition",
            "report_template",
            "report",
            "report_file",
            // the platforms
            "platform_outage");

    static {
        KEYS.put("case_fact", "case_id");
        KEYS.put("work_order_fact", "work_order_id");
        KEYS.put("review_fact", "review_id");
        KEYS.put("callback_fact", "callback_task_id");
        KEYS.put("letter_fact", "letter_id");
        KEYS.put("grant_fact", "application_id");
        KEYS.put("evaluation_fact", "evaluation_id");
        KEYS.put("clue_fact", "clue_id");
        KEYS.put("task_fact", "task_id");
        KEYS.put("staff_name", "code");
        KEYS.put("watch_class_name", "code");
    }

    private FoldedTables() {}
}
