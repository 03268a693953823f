package cn.hotline.supervision.keywatching.adapter;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.supervision.keywatching.KeyWatch;
import cn.hotline.supervision.units.ResponsibleUnit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case under key watch 重点关注 as people see it. */
@Schema(name = "KeyWatch", description = "重点关注的工单")
public record KeyWatchView(
        CaseId caseId,
        CaseNo caseNo,

        @Schema(description = "所属类别代码，依列入先后") List<String> classes,

        @Schema(description = "其中人工列入的") List<String> byHand,

        @Schema(description = "已告知的承办单位；尚未派单的没有", nullable = true, examples = "HS-CG")
        String unit,

        @Schema(nullable = true) String unitName,

        @Schema(description = "首次列入的时间") Instant watchedAt,
        long version) {
    static KeyWatchView of(KeyWatch watch) {
        Optional<ResponsibleUnit> unit = Optional.ofNullable(watch.responsible());
        return new KeyWatchView(
                watch.caseId(),
                watch.caseNo(),
                watch.classes(),
                watch.byHand(),
                unit.map(ResponsibleUnit::unit).orElse(null),
                unit.map(ResponsibleUnit::name).orElse(null),
                watch.watchedAt(),
                watch.version());
    }
}
