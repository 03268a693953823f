package cn.hotline.intake.retaining;

import static org.hamcrest.Matchers.equalTo;

import cn.hotline.intake.Desk;
import cn.hotline.testkit.MovableClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test that moves years on and lets runs be asked for: no other's run is open, and afterwards it is now again. */
abstract class AtTheArchive {
    @Inject
    MovableClock clock;

    @BeforeEach
    void open() {
        Desk.open();
        Archive.settle();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }
}
