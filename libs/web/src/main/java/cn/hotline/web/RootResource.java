package cn.hotline.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Leads whoever opens a service's address to its contract. */
@Path("/")
@PermitAll
public class RootResource {
    @GET
    @Operation(hidden = true)
    public Response contract() {
        return Response.seeOther(URI.create("/openapi")).build();
    }
}
