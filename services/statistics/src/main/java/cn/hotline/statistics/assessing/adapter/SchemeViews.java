package cn.hotline.statistics.assessing.adapter;

import cn.hotline.statistics.assessing.Scheme;
import cn.hotline.statistics.assessing.SchemeContent;
import cn.hotline.statistics.assessing.SchemeStatus;
import cn.hotline.statistics.assessing.WriteScheme;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Schemes 考核方案 as clients write and read them. */
final class SchemeViews {
    static final String CODE = "[A-Z][A-Z0-9_]{0,29}";
    static final String CODE_MESSAGE = "以大写字母开头，只含大写字母、数字和下划线，不超过 30 字";
    static final String MONTH = "20\\d{2}-(0[1-9]|1[0-2])";
    static final String MONTH_MESSAGE = "应为 yyyy-MM 形式的月份";

    private SchemeViews() {}

    /** A draft. */
    @Schema(name = "SchemeDraft", description = "考核方案草稿")
    record Draft(
            @NotNull(message = "必填")
            @Pattern(regexp = CODE, message = CODE_MESSAGE)
            @Schema(description = "方案代码；修改草稿时不变", examples = "MONTHLY")
            String code,

            @NotBlank(message = "必填")
            @Size(max = 100, message = "不超过 100 字")
            @Schema(description = "方案名称", examples = "月度考核办法（2026）")
            String name,

            @NotNull(message = "必填")
            @Pattern(regexp = MONTH, message = MONTH_MESSAGE)
            @Schema(description = "自此月起施行", examples = "2026-11")
            String effectiveFrom,

            @Valid @NotNull(message = "必填") SchemeContent content) {
        WriteScheme.Draft toDraft() {
            return new WriteScheme.Draft(code, name.strip(), YearMonth.parse(effectiveFrom), content);
        }
    }

    /** A version. */
    @Schema(name = "Scheme", description = "考核方案的一个版本")
    record View(
            UUID schemeId,

            @Schema(description = "方案代码", examples = "MONTHLY")
            String code,

            @Schema(description = "方案名称") String name,
            @Schema(description = "第几版", examples = "1") int schemeVersion,

            @Schema(description = "自此月起施行", examples = "2026-11")
            String effectiveFrom,

            SchemeStatus status,
            SchemeContent content,
            @Schema(description = "不能启用的原因；没有则可启用") List<String> problems,
            @Schema(description = "起草人") String createdBy,
            Instant createdAt,
            @Schema(description = "最后修改或启用的人") String changedBy,
            Instant changedAt,
            @Schema(description = "版本号，修改时放入 If-Match") long version) {
        static View of(Scheme scheme) {
            return new View(
                    scheme.schemeId(),
                    scheme.code(),
                    scheme.name(),
                    scheme.schemeVersion(),
                    scheme.effectiveFrom().toString(),
                    scheme.status(),
                    scheme.content(),
                    scheme.problems(),
                    scheme.audit().createdByName(),
                    scheme.audit().createdAt(),
                    scheme.audit().changedByName(),
                    scheme.audit().changedAt(),
                    scheme.version());
        }
    }
}
