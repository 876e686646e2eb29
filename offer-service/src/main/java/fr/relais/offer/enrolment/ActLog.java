package fr.relais.offer.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What was recorded of enrolments: only ever grows. */
@ApplicationScoped
class ActLog {
    private final Session database;

    ActLog(Session database) {
        this.database = database;
    }

    void append(UUID enrolment, ActView act) {
        database.createNativeMutationQuery(
                        "insert into enrolment_act select :enrolment, count(*), :kind, :value,"
                                + " :reason, :by, :at, :on, :contract, :months from enrolment_act where enrolment_id = :enrolment")
                .setParameter("enrolment", enrolment)
                .setParameter("kind", act.kind())
                .setParameter("value", act.value())
                .setParameter("reason", act.reasonCode())
                .setParameter("by", act.by())
                .setParameter("at", act.at())
                .setParameter("on", act.on())
                .setParameter("contract", act.contractType(), String.class)
                .setParameter("months", act.contractMonths(), Integer.class)
                .executeUpdate();
    }

    /** Oldest first. */
    List<ActView> of(UUID enrolment) {
        return database
                .createNativeQuery(
                        "select kind, value, reason_code, recorded_by, recorded_at, happened_on, contract_type,"
                                + " contract_months from enrolment_act where enrolment_id = :enrolment order by nth",
                        Object[].class)
                .setParameter("enrolment", enrolment)
                .getResultList()
                .stream()
                .map(row -> new ActView(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Instant) row[4],
                        (LocalDate) row[5],
                        (String) row[6],
                        (Integer) row[7]))
                .toList();
    }
}
