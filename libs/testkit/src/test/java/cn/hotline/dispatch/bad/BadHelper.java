package cn.hotline.dispatch.bad;

import cn.hotline.intake.bad.Foreign;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;

/** Breaks the rules on purpose, to show that each can fail. */
@Path("/bad")
public class BadHelper {
    private final Foreign foreign = new Foreign();
    private final org.camunda.bpm.FakeEngine engine = new org.camunda.bpm.FakeEngine();

    @GET
    public String bad() {
        System.out.println(foreign + "" + engine);
        return Instant.now().toString();
    }
}
