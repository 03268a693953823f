package cn.hotline.dispatch.sharing;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Who opens a part of a work order and may recall it 发起与收回: the centre a co-handling 协办, the unit what it handed down 下派. */
@ApplicationScoped
public class Openers {
    private static final Map<TaskKind, Set<Role>> ROLES = Map.of(
            TaskKind.CO_HANDLING, Set.of(Role.DISPATCHER, Role.SECTION_HEAD),
            TaskKind.SUB_DISPATCH, Set.of(Role.HANDLER));
    private static final Map<TaskKind, String> NAMES =
            Map.of(TaskKind.CO_HANDLING, "派单员或科室负责人", TaskKind.SUB_DISPATCH, "主办单位");

    private final Caller caller;

    Openers(Caller caller) {
        this.caller = caller;
    }

    /** @throws DomainException {@code other-unit}, {@code task-not-yours} */
    void require(TaskKind kind, WorkOrder order) {
        caller.requireUnit(order.unitPath());
        if (ROLES.get(kind).stream().noneMatch(caller::hasRole)) {
            throw new DomainException(DispatchError.TASK_NOT_YOURS, kind.label(), NAMES.get(kind));
        }
        if (kind == TaskKind.SUB_DISPATCH) {
            caller.requireOwnUnit(order.unitPath());
        }
    }
}
