package cn.hotline.supervision.supervising;

import cn.hotline.supervision.clocks.ClockLedger;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a letter must be answered by when it must 督办时限台账. */
@Schema(name = "LetterClock", description = "督办时限台账：说明答复期限是怎样算出来的")
public record LetterClock(
        @Schema(description = "适用的时限规则", examples = "重点督办：2 个工作日")
        String policy,

        @Schema(description = "答复时限", examples = "2wd") String limit,

        @Schema(description = "制发时间，自此起算") Instant startedAt,
        @Schema(description = "答复期限") Instant dueAt,

        @Schema(description = "逐日时段") List<ClockLedger.Segment> segments,

        @Schema(description = "逐句说明") List<String> sentences) {}
