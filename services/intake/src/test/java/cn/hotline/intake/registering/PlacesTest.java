package cn.hotline.intake.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.hotline.events.DemandRegistered;
import cn.hotline.events.UnitChanged;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.UnitCode;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PlacesTest {
    private static final String OTHER_STREET = "HS-LN";

    @BeforeEach
    void open() {
        Desk.open();
        UnitCode street = new UnitCode(OTHER_STREET);
        EventLog.shared()
                .publish(new UnitChanged(
                        street, "珞南街道", "STREET", new UnitCode("HS"), List.of(street, new UnitCode("HS")), true));
        Poll.until(() -> Desk.register(Desk.demandWith("place", Desk.place(OTHER_STREET, null, null)))
                        .statusCode()
                == 201);
    }

    @Test
    void grid_cell_and_coordinates_are_kept_told_and_returned() {
        JsonPath demand = Desk.registered(Desk.demandWith("place", place("HS-GS", 114.4012, 30.4985)));

        assertThat(demand.getString("place.grid")).isEqualTo("HS-GS-01-07");
        assertThat(demand.getDouble("place.longitude")).isEqualTo(114.4012);
        assertThat(Desk.read(demand).<Map<String, Object>>get()).isEqualTo(Desk.kept(demand));
        DemandRegistered told = EventLog.shared().await(Desk.id(demand), DemandRegistered.class);
        assertThat(told.place().grid()).isEqualTo("HS-GS-01-07");
        assertThat(told.place().longitude()).isEqualTo(114.4012);
        assertThat(told.place().latitude()).isEqualTo(30.4985);
    }

    @Test
    void a_community_brings_its_street() {
        JsonPath demand = Desk.registered(Desk.demandWith("place", Desk.place(null, "HS-GS-01", "东门")));

        assertThat(demand.getString("place.street")).isEqualTo("HS-GS");
        assertThat(demand.getString("place.streetName")).isEqualTo("关山街道");
        assertThat(EventLog.shared()
                        .await(Desk.id(demand), DemandRegistered.class)
                        .place()
                        .street()
                        .value())
                .isEqualTo("HS-GS");
    }

    @Test
    void a_place_that_contradicts_itself_is_refused() {
        refused(Desk.place(OTHER_STREET, "HS-GS-01", null), 422, "community-of-other-street");
        refused(place("HS-GS", 114.4, null), 422, "coordinates-incomplete");
        refused(place("HS-GS", 180.1, 30.0), 400, "invalid-request")
                .body("violations.field", hasItem("place.longitude"));
        refused(place("HS-GS", 114.4, -90.5), 400, "invalid-request")
                .body("violations.field", hasItem("place.latitude"));
        Map<String, Object> wrongGrid = place("HS-GS", 114.4, 30.0);
        wrongGrid.put("grid", "第七网格");
        refused(wrongGrid, 400, "invalid-request").body("violations.message", hasItem("应为网格代码"));
        refused(Map.of("street", "HS-GS", "longitude", "东经"), 400, "malformed-json");
    }

    private static Map<String, Object> place(String street, Double longitude, Double latitude) {
        Map<String, Object> place = Desk.place(street, "HS-GS-01", "雄楚大道 268 号");
        place.put("grid", "HS-GS-01-07");
        place.put("longitude", longitude);
        place.put("latitude", latitude);
        return place;
    }

    private static ValidatableResponse refused(Map<String, ?> place, int status, String code) {
        return Desk.register(Desk.demandWith("place", place))
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }
}
