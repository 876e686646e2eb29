package fr.relais.candidate.support.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the database for what is due. */
@ApplicationScoped
class Reminders {
    private static final String DUE = """
            select due.kind, cast(due.due_on as text), due.candidate_id, due.subject, due.months from (
                select 'REVIEW' as kind, r.due_on, m.candidate_id, m.id as subject, 0 as months
                from commitment_review r join commitment m on m.id = r.commitment_id
                where r.done_on is null and r.due_on <= :until
                union all
                select 'FOLLOW_UP', f.due_on, s.candidate_id, s.id, f.months
                from follow_up f join step s on s.id = f.step_id
                where f.state is null and f.due_on <= :until
            ) due join candidate c on c.id = due.candidate_id
            where c.structures @> array[cast(:structure as text)]
                and (due.due_on, due.subject, due.months) > (:afterOn, :afterSubject, :afterMonths)
            """;
    private static final String IN_CHARGE = """
                and exists (select from charge g where g.candidate_id = c.id
                    and g.structure = :structure and g.counsellor = :counsellor)
            """;
    private static final String IN_ORDER = " order by due.due_on, due.subject, due.months limit :most";

    private final EntityManager database;

    Reminders(EntityManager database) {
        this.database = database;
    }

    /** Where a page starts: after what stands at this place. */
    record Place(LocalDate dueOn, UUID subject, int months) {
        static final Place FIRST = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0), -1);
    }

    /** By date; of one counsellor's charge where that is given. */
    @Transactional
    List<Reminder> page(String structure, @Nullable String counsellor, LocalDate until, Place after, int most) {
        var query = database.createNativeQuery(DUE + (counsellor == null ? "" : IN_CHARGE) + IN_ORDER, Object[].class)
                .setParameter("structure", structure)
                .setParameter("until", until)
                .setParameter("afterOn", after.dueOn())
                .setParameter("afterSubject", after.subject())
                .setParameter("afterMonths", after.months())
                .setParameter("most", most);
        if (counsellor != null) {
            query.setParameter("counsellor", counsellor);
        }
        return ((List<?>) query.getResultList())
                .stream().map(row -> Reminder.of((Object[]) row)).toList();
    }
}
