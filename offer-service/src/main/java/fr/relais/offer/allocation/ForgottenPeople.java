package fr.relais.offer.allocation;

import fr.relais.http.Ids;
import fr.relais.offer.enrolment.Forgotten;
import fr.relais.offer.enrolment.PublicsTakenBack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hibernate.Session;

/** Takes who was erased out of proposals, and publics that a person took back: who got which seat stays. */
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
                            "select * from allocation where position(:id in cast(inputs as text)) > 0"
                                    + " order by id for update",
                            Allocation.class)
                    .setParameter("id", enrolment.toString())
                    .getResultList()
                    .forEach(allocation -> allocation.forget(person.enrolments(), nobody));
        }
    }

    void takeBack(@Observes PublicsTakenBack publics) {
        database.createQuery("from Allocation where operationId = :operation order by id", Allocation.class)
                .setParameter("operation", publics.operation())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(allocation -> allocation.takeBack(publics.left()));
    }
}
