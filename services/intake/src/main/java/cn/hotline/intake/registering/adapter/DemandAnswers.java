package cn.hotline.intake.registering.adapter;

import cn.hotline.intake.registering.DemandRow;
import cn.hotline.kernel.Role;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Puts demands 诉求 into responses: with their version; for an analyst without the reporter, and
 * for whoever handles cases without a confidential one, whatever else they are.
 */
@ApplicationScoped
public class DemandAnswers {
    private static final Role[] SEE_REPORTERS = {
        Role.AGENT,
        Role.DISPATCHER,
        Role.SECTION_HEAD,
        Role.CENTRE_LEADER,
        Role.SUPERVISOR,
        Role.REVIEWER,
        Role.SURVEYOR,
        Role.ADMIN,
        Role.SOURCE
    };

    private final Caller caller;

    DemandAnswers(Caller caller) {
        this.caller = caller;
    }

    public DemandView view(DemandRow row) {
        boolean hidden = row.reporter().isConfidential() && caller.hasRole(Role.HANDLER);
        return DemandView.of(row, !hidden && Stream.of(SEE_REPORTERS).anyMatch(caller::hasRole));
    }

    /** The demand with its ETag. */
    public RestResponse<DemandView> ok(DemandRow row) {
        DemandView view = view(row);
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }
}
