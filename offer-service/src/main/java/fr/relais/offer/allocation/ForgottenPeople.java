package fr.relais.offer.allocation;

import fr.relais.http.Ids;
import fr.relais.offer.enrolment.Forgotten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.hibernate.Session;

/** Takes who was erased out of proposals: who got which seat stays, nobody is named. */
@ApplicationScoped
class ForgottenPeople {
    private final Session database;

    ForgottenPeople(Session database) {
        this.database = database;
    }

    void forget(@Observes Forgotten person) {
        var nobody = Ids.next();
        for (UUID enrolment : person.enrolments()) {
            database.createNativeQuery(
                            "select * from allocation where position(:id in cast(inputs as text)) > 0 for update",
                            Allocation.class)
                    .setParameter("id", enrolment.toString())
                    .getResultList()
                    .forEach(allocation -> allocation.forget(person.enrolments(), nobody));
        }
    }
}
