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
    private static final String PORTFOLIO = """
            with mine as (select c.id from candidate c where c.structures @> array[cast(:structure as text)]
            """;
    private static final String IN_CHARGE = """
                and exists (select from charge g where g.candidate_id = c.id
                    and g.structure = :structure and g.counsellor = :counsellor)
            """;
    private static final String DUE = """
            ) select due.kind, cast(due.due_on as text), due.candidate_id, due.subject, due.months from (
                select 'REVIEW' as kind, r.due_on, m.candidate_id, m.id as subject, 0 as months
                from mine join commitment m on m.candidate_id = mine.id
                    join commitment_review r on r.commitment_id = m.id
                where r.done_on is null and r.due_on <= :until and (m.ends_on is null or m.ends_on >= :today)
                    and not exists (select from commitment_review e where e.commitment_id = m.id
                        and e.outcome in ('ENDED_BY_PERSON', 'ENDED_BY_STRUCTURE'))
                union all
                select 'FOLLOW_UP', f.due_on, s.candidate_id, s.id, f.months
                from mine join step s on s.candidate_id = mine.id join follow_up f on f.step_id = s.id
                where f.state is null and f.due_on <= :until
                    and (s.outcome is null or s.outcome not in ('CANCELLED', 'NO_SHOW'))
            ) due where (due.due_on, due.subject, due.months) > (:afterOn, :afterSubject, :afterMonths)
            order by due.due_on, due.subject, due.months limit :most
            """;

    private final EntityManager database;

    Reminders(EntityManager database) {
        this.database = database;
    }

    /** Where a page starts: after what stands at this place. */
    record Place(LocalDate dueOn, UUID subject, int months) {
        static final Place FIRST = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0), -1);
    }

    /** Whose reminders, and which; of one counsellor's charge where that is given. */
    record Wanted(String structure, @Nullable String counsellor, LocalDate today, LocalDate until) {}

    /** By date. */
    @Transactional
    List<Reminder> page(Wanted wanted, Place after, int most) {
        var counsellor = wanted.counsellor();
        var query = database.createNativeQuery(PORTFOLIO + (counsellor == null ? "" : IN_CHARGE) + DUE, Object[].class)
                .setParameter("structure", wanted.structure())
                .setParameter("today", wanted.today())
                .setParameter("until", wanted.until())
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
