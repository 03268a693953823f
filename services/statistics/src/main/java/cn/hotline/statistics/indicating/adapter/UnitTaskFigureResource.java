package cn.hotline.statistics.indicating.adapter;

import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.Role;
import cn.hotline.statistics.indicating.CountUnitTasks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of the parts of work orders 分办件, unit by unit, as REST. */
@Path("/api/v1/unit-task-figures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.ANALYST_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.ADMIN_ID,
    Role.DISPATCHER_ID,
    Role.REVIEWER_ID,
    Role.HANDLER_ID
})
@Tag(name = "指标")
public class UnitTaskFigureResource {
    private final CountUnitTasks tasks;
    private final Scoping scoping;

    UnitTaskFigureResource(CountUnitTasks tasks, Scoping scoping) {
        this.tasks = tasks;
        this.scoping = scoping;
    }

    /** The figures of one unit. */
    @Schema(name = "UnitTaskFigures", description = "一个单位的分办件数")
    public record Row(
            @Schema(description = "单位代码", examples = "HS-CG")
            String unit,

            @Schema(description = "单位名称", examples = "区城市管理执法局")
            String unitName,

            @Schema(description = "期间收到的分办件") long opened,
            @Schema(description = "其中已反馈") long reported,
            @Schema(description = "其中按期反馈") long inTime,
            @Schema(description = "其中超期反馈") long late,
            @Schema(description = "其中免予办理") long waived,
            @Schema(description = "其中收回或随派单件取消") long dropped,
            @Schema(description = "其中未了结") long open) {
        static Row of(CountUnitTasks.UnitFigures figures) {
            return new Row(
                    figures.unit(),
                    figures.name(),
                    figures.opened(),
                    figures.reported(),
                    figures.inTime(),
                    figures.late(),
                    figures.waived(),
                    figures.dropped(),
                    figures.open());
        }
    }

    @GET
    @Operation(
            operationId = "countUnitTasks",
            summary = "查询各单位分办件",
            description = "按分办之日计入期间，各单位分别计；不给类别则协办、下派合计。承办单位只看到本单位及下级单位。")
    public List<Row> count(@Valid @BeanParam PeriodFilter filter, @QueryParam("kind") TaskKind kind) {
        return tasks.count(scoping.of(filter), kind).stream().map(Row::of).toList();
    }
}
