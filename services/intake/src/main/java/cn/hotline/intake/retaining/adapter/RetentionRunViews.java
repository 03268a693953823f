package cn.hotline.intake.retaining.adapter;

import cn.hotline.intake.retaining.DueCases;
import cn.hotline.intake.retaining.RetentionRun;
import cn.hotline.intake.retaining.RunStatus;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Runs and their lists as clients see them. */
final class RetentionRunViews {
    private RetentionRunViews() {}

    /** A run 到期清除. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RetentionRun", description = "到期清除")
    record RunView(
            @Schema(description = "标识") UUID runId,

            @Schema(description = "状态") RunStatus status,

            @Schema(description = "版本号，用于 If-Match") long version,

            @Schema(description = "发起人") String requestedBy,

            @Schema(description = "发起时间；清单为此刻到期的工单") Instant requestedAt,

            @Schema(description = "确认人或撤销人") String settledBy,

            @Schema(description = "确认或撤销时间") Instant settledAt,

            @Schema(description = "完成时间") Instant finishedAt,

            @Schema(description = "清单中的工单数", examples = "1200")
            long due,

            @Schema(description = "已清除", examples = "800") long erased,

            @Schema(description = "列入清单后被保全、未清除的", examples = "1")
            long held,

            @Schema(description = "各类别的件数；列表中没有") List<ClassCountView> classes) {
        static RunView of(RetentionRun run, List<DueCases.ClassCount> classes) {
            return new RunView(
                    run.runId(),
                    run.status(),
                    run.version(),
                    run.requestedByName(),
                    run.requestedAt(),
                    run.settledByName(),
                    run.settledAt(),
                    run.finishedAt(),
                    run.due(),
                    run.erased(),
                    run.held(),
                    classes == null
                            ? null
                            : classes.stream().map(ClassCountView::of).toList());
        }
    }

    /** How many of a class. */
    @Schema(name = "RetentionClassCount", description = "一个留存类别在清单中的件数")
    record ClassCountView(
            @Schema(description = "类别代码", examples = "CONFIDENTIAL")
            String retentionClass,

            @Schema(description = "适用期限版本的生效时间") Instant effectiveFrom,

            @Schema(description = "留存月数", examples = "24") int months,

            @Schema(description = "到期") long due,

            @Schema(description = "已清除") long erased,

            @Schema(description = "被保全") long held) {
        static ClassCountView of(DueCases.ClassCount count) {
            return new ClassCountView(
                    count.retentionClass(),
                    count.effectiveFrom(),
                    count.months(),
                    count.due(),
                    count.erased(),
                    count.held());
        }
    }

    /** A case of a run's list. */
    @Schema(name = "DueCase", description = "清单中的一件工单")
    record DueCaseView(
            @Schema(description = "工单标识") UUID caseId,

            @Schema(description = "工单编号", examples = "HS20261121-000123")
            String caseNo,

            @Schema(description = "归档时间") Instant archivedAt,

            @Schema(description = "到期时间") Instant dueAt,

            @Schema(description = "类别代码", examples = "ALL") String retentionClass,

            @Schema(description = "适用期限版本的生效时间") Instant effectiveFrom,

            @Schema(description = "留存月数", examples = "60") int months,

            @Schema(description = "PENDING 待清除、ERASED 已清除、HELD 被保全", examples = "PENDING")
            String state) {
        static DueCaseView of(DueCases.DueCase due) {
            return new DueCaseView(
                    due.caseId(),
                    due.caseNo(),
                    due.archivedAt(),
                    due.dueAt(),
                    due.retentionClass(),
                    due.effectiveFrom(),
                    due.months(),
                    due.state());
        }
    }
}
