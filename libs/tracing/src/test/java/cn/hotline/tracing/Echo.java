package cn.hotline.tracing;

import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.Envelope;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A service to test with: a request stores an event, which it hears itself and answers with another. */
@Path("/api/v1/probes")
@ApplicationScoped
public class Echo implements EventRoutes {
    static final String CALL = "呼";
    static final String ANSWER = "应";
    private static final CaseNo NUMBER = new CaseNo("HS20261121-000001");

    private final Outbox outbox;

    Echo(Outbox outbox) {
        this.outbox = outbox;
    }

    @POST
    @Path("/{caseId}")
    @RolesAllowed(Role.AGENT_ID)
    @Transactional
    public String call(@PathParam("caseId") CaseId caseId) {
        outbox.append(new CaseWithdrawn(caseId, NUMBER, CALL));
        return "{}";
    }

    @Override
    public void register(EventRouter router) {
        router.on(CaseWithdrawn.class, this::answer);
    }

    private void answer(Envelope<CaseWithdrawn> envelope) {
        if (envelope.data().reason().equals(CALL)) {
            outbox.append(new CaseWithdrawn(envelope.data().caseId(), NUMBER, ANSWER));
        }
    }
}
