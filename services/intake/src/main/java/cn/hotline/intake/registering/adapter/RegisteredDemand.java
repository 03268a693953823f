package cn.hotline.intake.registering.adapter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A demand 诉求 as the answer to its registration: with the code its citizen asks for progress with. */
@Schema(name = "RegisteredDemand", description = "受理的诉求及其查询码")
public record RegisteredDemand(
        @JsonUnwrapped DemandView demand,

        @Schema(description = "查询码：请告知诉求人，凭工单编号和查询码可查询进度", examples = "7KQ2M9XD")
        String progressCode) {}
