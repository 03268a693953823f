package cn.hotline.web.problem;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses addresses and queries with a NUL in them likewise. */
public class NoNullsInAddresses {
    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().getRawSchemeSpecificPart().contains("%00")) {
            throw new DomainException(CommonError.INVALID_REQUEST);
        }
    }
}
