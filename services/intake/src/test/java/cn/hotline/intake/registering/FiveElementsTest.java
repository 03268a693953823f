package cn.hotline.intake.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.hotline.events.Place;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.intake.IntakeError;
import cn.hotline.intake.reporters.PersonalData;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FiveElementsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final Place STREET = new Place(new UnitCode("HS-GS"), null, null);

    @Test
    void a_name_or_a_phone_or_a_wish_to_stay_anonymous_says_who() {
        accepted(demand("张三", null, false, STREET, NOW));
        accepted(demand(null, "13800138000", false, STREET, NOW));
        accepted(demand(null, null, true, STREET, NOW));
        refused(demand(" ", "", false, STREET, NOW), IntakeError.WHO_MISSING);
    }

    @Test
    void a_street_or_an_address_says_where() {
        accepted(demand("张三", null, false, new Place(null, null, "雄楚大道"), NOW));
        refused(
                demand("张三", null, false, new Place(null, new UnitCode("HS-GS-01"), " "), NOW),
                IntakeError.WHERE_MISSING);
    }

    @Test
    void what_has_not_happened_yet_is_no_demand() {
        accepted(demand("张三", null, false, STREET, NOW));
        accepted(demand("张三", null, false, STREET, null));
        refused(demand("张三", null, false, STREET, NOW.plusNanos(1_000)), IntakeError.OCCURRED_IN_FUTURE);
    }

    private static void accepted(NewDemand demand) {
        assertThatCode(() -> FiveElements.require(demand, NOW)).doesNotThrowAnyException();
    }

    private static void refused(NewDemand demand, IntakeError error) {
        var refused = catchThrowableOfType(DomainException.class, () -> FiveElements.require(demand, NOW));
        assertThat(refused.code()).isEqualTo(error);
    }

    private static NewDemand demand(String name, String phone, boolean anonymous, Place place, Instant occurredAt) {
        Matter matter = new Matter(
                DemandType.HELP, Urgency.NORMAL, new CategoryCode("01"), "标题", "内容", occurredAt, place, Set.of());
        PersonalData data = new PersonalData(name, phone, null, "标题", "内容", null);
        return new NewDemand("HOTLINE", null, matter, null, data, anonymous, false);
    }
}
