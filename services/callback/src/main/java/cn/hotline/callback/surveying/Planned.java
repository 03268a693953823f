package cn.hotline.callback.surveying;

import cn.hotline.callback.planning.PlanMode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * By which line of which plan 回访方案 a task is kept.
 *
 * @param planFrom the plan's version; null before there were plans
 * @param planLine code of the line
 * @param questionnaireFrom the version of the questionnaire 回访问卷版本; null before there were versions
 */
@Embeddable
public record Planned(
        @Column(updatable = false) Instant planFrom,
        @Column(updatable = false) String planLine,

        @Enumerated(EnumType.STRING) @Column(updatable = false)
        PlanMode mode,

        @Column(updatable = false) Instant questionnaireFrom) {}
