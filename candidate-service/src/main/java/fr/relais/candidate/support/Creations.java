package fr.relais.candidate.support;

import fr.relais.http.Idempotency;
import fr.relais.http.Ids;
import fr.relais.http.Preconditions;
import fr.relais.http.RequestBodies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import java.util.function.BiFunction;

/** Adds to what is kept of a person: once under an Idempotency-Key, and answered by the new id alone. */
@RequestScoped
public class Creations {
    private final Accompaniment accompaniment;
    private final RequestBodies bodies;
    private final Idempotency idempotency;

    Creations(Accompaniment accompaniment, RequestBodies bodies, Idempotency idempotency) {
        this.accompaniment = accompaniment;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    /** What was made, at its first version. */
    public record Made(UUID id, long revision) {}

    /**
     * The answer 201; problems 403, 404 and 413 before the body is looked at.
     *
     * @param list last part of the list's path, behind the candidate's
     * @param make makes it for that candidate, out of the body as it was sent
     */
    public Response add(String candidateId, String list, InputStream body, BiFunction<UUID, byte[], Made> make) {
        var candidate = Ids.fromPath(candidateId, "candidate");
        accompaniment.structure();
        accompaniment.find(candidate);
        var sent = bodies.bytes(body);
        return idempotency.once(
                sent, () -> answer("/api/v1/candidates/" + candidate + "/" + list + "/", make.apply(candidate, sent)));
    }

    private static Response answer(String path, Made made) {
        return Response.created(URI.create(path + made.id()))
                .tag(Preconditions.tag(made.revision()))
                .entity(new Created(made.id()))
                .build();
    }
}
