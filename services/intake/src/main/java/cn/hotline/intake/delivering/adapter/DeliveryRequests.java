package cn.hotline.intake.delivering.adapter;

import cn.hotline.intake.delivering.DeliveryKind;
import cn.hotline.intake.registering.adapter.DemandRequests;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a source platform sends. */
final class DeliveryRequests {
    static final String CHANNEL = "[A-Z][A-Z0-9_]{0,39}";
    static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";

    private DeliveryRequests() {}

    /** Items of one channel; read one by one, so that a bad one does not spoil the others. */
    @Schema(name = "Delivery", description = "来源平台交付：同一渠道的若干项，逐项受理")
    record Delivery(
            @NotBlank(message = "必填")
            @Pattern(regexp = CHANNEL, message = "应为渠道代码")
            @Schema(description = "来源渠道代码", examples = "CITY_BOARD")
            String channel,

            @NotNull(message = "必填")
            @Size(min = 1, max = 1_000, message = "应为 1 至 1000 项")
            @Schema(description = "交付项，按所给顺序受理", type = SchemaType.ARRAY, implementation = Item.class)
            List<JsonNode> items) {
        @Override
        public String toString() {
            return "Delivery[" + channel + "]";
        }
    }

    /** One item. */
    @Schema(name = "DeliveryItem", description = "交付项：诉求，或对诉求的补充、催办、撤诉")
    record Item(
            @NotNull(message = "必填") @Schema(description = "种类")
            DeliveryKind kind,

            @Schema(description = "来源渠道代码；可省略，给出时须与本次交付的渠道相同")
            String channel,

            @NotBlank(message = "必填")
            @Pattern(regexp = NUMBER, message = "应为 64 位以内的字母、数字、._:/-")
            @Schema(description = "平台自己的诉求编号；同一编号只立一件工单", examples = "CB-2026-000871")
            String sourceNo,

            @Pattern(regexp = NUMBER, message = "应为 64 位以内的字母、数字、._:/-")
            @Schema(description = "补充、催办、撤诉消息自己的编号，同一渠道内唯一；诉求不填", examples = "CB-2026-000871-S1")
            String messageNo,

            @Schema(
                    description = "诉求内容，字段同“受理诉求”；其中 channel、sourceNo 由交付补上，可省略",
                    implementation = DemandRequests.Registration.class)
            JsonNode demand,

            @Size(max = 5_000, message = "不超过 5000 字")
            @Schema(description = "补充内容、撤诉理由（必填）或催办说明；保存前脱敏", examples = "昨晚又有人占道经营")
            String text) {
        @AssertTrue(message = "诉求须有 demand，补充、催办、撤诉不得有")
        @Schema(hidden = true)
        boolean isDemandWhereOneBelongs() {
            return kind == null || (kind == DeliveryKind.DEMAND) == (demand != null && demand.isObject());
        }

        @AssertTrue(message = "补充、催办、撤诉须有 messageNo，诉求不得有")
        @Schema(hidden = true)
        boolean isMessageNoWhereOneBelongs() {
            return kind == null || (kind == DeliveryKind.DEMAND) == (messageNo == null);
        }

        @AssertTrue(message = "补充与撤诉须有 text，诉求不得有；撤诉理由与催办说明不超过 500 字")
        @Schema(hidden = true)
        boolean isTextFitting() {
            if (kind == null) {
                return true;
            }
            boolean blank = text == null || text.isBlank();
            return switch (kind) {
                case DEMAND -> text == null;
                case SUPPLEMENT -> !blank;
                case URGING -> text == null || text.length() <= 500;
                case WITHDRAWAL -> !blank && text.length() <= 500;
            };
        }

        @Override
        public String toString() {
            return "Item[" + kind + "]";
        }
    }
}
