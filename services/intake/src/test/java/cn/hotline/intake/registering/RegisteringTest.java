package cn.hotline.intake.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.events.DemandRegistered;
import cn.hotline.intake.Desk;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RegisteringTest {
    @Inject
    MovableClock clock;

    @Inject
    EntityManagerFactory factory;

    @BeforeEach
    void open() {
        Desk.open();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void a_whole_demand_is_accepted_with_its_case_number_and_a_masked_reporter() {
        Desk.register(Desk.demand())
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern(".*/api/v1/demands/[0-9a-f-]{36}"))
                .body("caseNo", matchesPattern("HS\\d{8}-\\d{6}"))
                .body("status", equalTo("REGISTERED"))
                .body("urgency", equalTo("NORMAL"))
                .body("channelName", equalTo("市民热线 12345"))
                .body("categoryName", equalTo("市容环卫"))
                .body("place.streetName", equalTo("关山街道"))
                .body("place.communityName", equalTo("保利社区"))
                .body("reporter.name", equalTo("张**"))
                .body("reporter.phone", equalTo("138******00"))
                .body("registeredBy.name", equalTo("测试受理员"))
                .body("occurredAt", notNullValue())
                .body("lead", nullValue());
    }

    @Test
    void what_was_accepted_can_be_read_again_and_the_others_are_told_once() {
        JsonPath registered = Desk.registered();

        assertThat(Desk.read(registered).<Map<String, Object>>get()).isEqualTo(Desk.kept(registered));
        DemandRegistered told = EventLog.shared().await(Desk.id(registered), DemandRegistered.class);
        assertThat(told.caseNo()).isEqualTo(Desk.no(registered));
        assertThat(told.sourceNo()).isEqualTo(told.caseNo().value());
        assertThat(told.tags()).containsExactly("LIVELIHOOD");
        assertThat(EventLog.shared().typesOf(Desk.id(registered))).containsExactly("intake.demand-registered");
    }

    @Test
    void case_numbers_count_from_one_each_day_of_the_district() {
        clock.set("2031-03-05T23:59");
        String before = Desk.registered().getString("caseNo");
        String second = Desk.registered().getString("caseNo");
        clock.set("2031-03-06T00:00");
        String after = Desk.registered().getString("caseNo");

        assertThat(List.of(before, second, after))
                .containsExactly("HS20310305-000001", "HS20310305-000002", "HS20310306-000001");
    }

    @Test
    void an_anonymous_reporter_needs_neither_name_nor_phone() {
        Desk.register(Desk.demandWith("reporter", Map.of("anonymous", true)))
                .then()
                .statusCode(201)
                .body("reporter.anonymous", equalTo(true))
                .body("reporter.name", nullValue());
    }

    @Test
    void accepting_costs_at_most_seven_statements() {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        Map<String, Object> demand = Desk.demandWith("sourceNo", Desk.newSourceNo());
        Api.as(Desk.AGENT).get("/api/v1/channels");
        long before = statistics.getPrepareStatementCount();
        Desk.registered(demand);

        long withoutOutbox = statistics.getPrepareStatementCount() - before;
        assertThat(withoutOutbox).isLessThanOrEqualTo(6);
    }
}
