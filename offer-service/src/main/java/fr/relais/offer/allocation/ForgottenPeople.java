package fr.relais.offer.allocation;

import fr.relais.http.Ids;
import fr.relais.offer.enrolment.Forgotten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.hibernate.Session;

/** Takes who was erased out of proposals: what was computed stays the same, under new ids that lead nowhere. */
@ApplicationScoped
class ForgottenPeople {
    private final Session database;

    ForgottenPeople(Session database) {
        this.database = database;
    }

    void forget(@Observes Forgotten person) {
        replace(person.candidateId());
        person.enrolments().forEach(this::replace);
    }

    private void replace(UUID id) {
        database.createNativeMutationQuery("update allocation set"
                        + " inputs = cast(replace(cast(inputs as text), :id, :nobody) as jsonb),"
                        + " proposal = cast(replace(cast(proposal as text), :id, :nobody) as jsonb)"
                        + " where position(:id in cast(inputs as text)) > 0")
                .setParameter("id", id.toString())
                .setParameter("nobody", Ids.next().toString())
                .executeUpdate();
    }
}
