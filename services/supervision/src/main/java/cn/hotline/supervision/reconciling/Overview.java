package cn.hotline.supervision.reconciling;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much runs, and under which lamp 督办总览. */
@Schema(description = "督办总览，供核对")
public record Overview(
        @Schema(description = "统计时间") Instant at,

        @Schema(description = "计时中、绿灯的时限数") long green,

        @Schema(description = "计时中、黄灯（临期）的时限数") long yellow,

        @Schema(description = "计时中、红灯（超期）的时限数") long red,

        @Schema(description = "已回复、待审核的办理时限数") long answered,

        @Schema(description = "挂账中的办理时限数") long suspended,

        @Schema(description = "待答复的督办单数") long openLetters,

        @Schema(description = "其中逾期未答复的督办单数") long overdueLetters,

        @Schema(description = "已答复、待审核的督办单数") long answeredLetters) {}
