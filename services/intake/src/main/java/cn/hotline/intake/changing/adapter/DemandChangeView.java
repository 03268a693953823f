package cn.hotline.intake.changing.adapter;

import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.intake.changing.DemandChange;
import cn.hotline.intake.registering.Elements;
import cn.hotline.kernel.UnitCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change 变更记录 as clients see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DemandChange", description = "诉求要素变更记录（脱敏）")
public record DemandChangeView(
        @Schema(description = "记录编号") UUID changeId,

        @Schema(description = "变更时间") Instant changedAt,

        @Schema(description = "变更人账号") String changedBy,

        @Schema(description = "变更人姓名") String changedByName,

        @Schema(description = "变更前") ElementsView before,

        @Schema(description = "变更后") ElementsView after,

        @Schema(description = "变更理由") String reason) {

    /** The elements at one side of a change. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DemandElements", description = "诉求要素")
    public record ElementsView(
            @Schema(description = "诉求类型") DemandType type,

            @Schema(description = "紧急程度") Urgency urgency,

            @Schema(description = "诉求类别代码") String category,

            @Schema(description = "事发地点") ChangedPlace place,

            @Schema(description = "标签代码") List<String> tags) {
        static ElementsView of(Elements elements) {
            return new ElementsView(
                    elements.type(),
                    elements.urgency(),
                    elements.category().value(),
                    ChangedPlace.of(elements.place()),
                    elements.tags().stream().sorted().toList());
        }
    }

    /** The place at one side of a change. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ChangedPlace", description = "事发地点（代码）")
    public record ChangedPlace(
            String street, String community, String address, String grid, Double longitude, Double latitude) {
        static ChangedPlace of(cn.hotline.events.Place place) {
            return new ChangedPlace(
                    code(place.street()),
                    code(place.community()),
                    place.address(),
                    place.grid(),
                    place.longitude(),
                    place.latitude());
        }

        private static String code(UnitCode unit) {
            return unit == null ? null : unit.value();
        }
    }

    static DemandChangeView of(DemandChange change) {
        return new DemandChangeView(
                change.changeId(),
                change.changedAt(),
                change.changedBy(),
                change.changedByName(),
                ElementsView.of(change.before()),
                ElementsView.of(change.after()),
                change.reason());
    }
}
