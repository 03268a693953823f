package cn.hotline.dispatch.law;

import static org.hamcrest.Matchers.equalTo;

import cn.hotline.dispatch.Desk;
import cn.hotline.dispatch.handling.WorkOrderStatus;
import cn.hotline.kernel.Role;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A handler who is something else besides sees more, but does the work of no other unit. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TwoRolesTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HANDLER")
    void no_second_role_lets_a_handler_act_for_another_unit(Role second) {
        String token = Tokens.of("two.roles", "兼任", Set.of(Role.HANDLER_ID, second.id()), "HS-JY");
        Thing unsigned = Orders.in(WorkOrderStatus.DISPATCHED);
        Thing signed = Orders.in(WorkOrderStatus.SIGNED);

        refused(token, unsigned, "signatures", Map.of());
        refused(token, unsigned, "returns", Map.of("reason", "NOT_OUR_DUTY", "note", "不属我单位职责"));
        refused(token, signed, "extensions", Map.of("extra", "3wd", "reason", "WORKS", "note", "材料采购需要时间"));
        refused(
                token,
                signed,
                "replies",
                Map.of("veracity", "TRUE", "solved", "YES", "measures", "已处理", "publicReply", "已处理完毕"));
        refused(token, signed, "notes", Map.of("text", "已到场", "interimReply", false));
        refused(token, signed, "unit-tasks", Map.of("kind", "SUB_DISPATCH", "unit", "HS-JD01-SQ01", "demand", "请核查"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANALYST", "AGENT", "SURVEYOR", "PATROLLER"})
    void nor_to_take_its_suspended_order_up(Role second) {
        String token = Tokens.of("two.roles", "兼任", Set.of(Role.HANDLER_ID, second.id()), "HS-JY");

        refused(token, Orders.in(WorkOrderStatus.SUSPENDED), "resumptions", Map.of("note", "条件已具备"));
    }

    private static void refused(String token, Thing order, String act, Object body) {
        Desk.post(token, order.path() + "/" + act, order.version(), body)
                .then()
                .statusCode(403)
                .body("code", equalTo("other-unit"));
    }
}
