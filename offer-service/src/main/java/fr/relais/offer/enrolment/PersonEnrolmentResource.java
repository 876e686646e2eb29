package fr.relais.offer.enrolment;

import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/candidates/{id}/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrolments")
class PersonEnrolmentResource {
    private final PersonEnrolments enrolments;

    PersonEnrolmentResource(PersonEnrolments enrolments) {
        this.enrolments = enrolments;
    }

    @GET
    @RolesAllowed({"candidate", "counsellor", "partner", "francetravail"})
    @Operation(
            summary =
                    "Enrolments of a person with their sessions, those that start last first: for the person, those who"
                            + " accompany it, and France Travail")
    @APIResponse(responseCode = "200", description = "Withdrawn ones and those at cancelled sessions too")
    @APIResponse(responseCode = "404", description = "No such candidate, or not the caller's")
    public Page<PersonEnrolmentView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
        return enrolments.page(Ids.fromPath(id, "candidate"), page);
    }
}
