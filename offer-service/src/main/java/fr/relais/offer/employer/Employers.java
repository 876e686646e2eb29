package fr.relais.offer.employer;

import fr.relais.http.Cursors;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The employers that somebody has written of. */
@ApplicationScoped
class Employers {
    private static final String LIST = "employers";
    private static final String PUBLIC = "(partner or exists (select from offer"
            + " where offer.siret = employer.siret and offer.status = 'PUBLISHED'))";

    private final Session database;
    private final Clock clock;

    Employers(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An employer as written, and whether it is new. */
    record Written(boolean isNew, EmployerView employer) {}

    /** One of them; problem 404 also when it is not public and the caller sees only those. */
    @Transactional
    EmployerView require(String siret, boolean all) {
        var sql = "select * from employer where siret = :siret" + (all ? "" : " and " + PUBLIC);
        return database.createNativeQuery(sql, Employer.class)
                .setParameter("siret", siret)
                .uniqueResultOptional()
                .orElseThrow(() -> Problems.notFound("employer"))
                .view(LocalDate.now(clock));
    }

    /**
     * A page in the order of SIRET.
     *
     * @param all also those that are not public
     * @param programme whose agreement holds today; null for all
     */
    @Transactional
    Page<EmployerView> page(boolean all, @Nullable String programme, PageRequest request) {
        var today = LocalDate.now(clock);
        var after = request.cursor() == null
                ? ""
                : Cursors.read(LIST, Objects.requireNonNull(request.cursor()), 1)
                        .getFirst();
        var sql = "select * from employer where siret > :after" + (all ? "" : " and " + PUBLIC)
                + (programme == null
                        ? ""
                        : " and exists (select from jsonb_to_recordset(agreements)"
                                + " as held (programme text, \"from\" date, until date) where programme = :programme"
                                + " and \"from\" <= :today and coalesce(until, :today) >= :today)")
                + " order by siret limit :rows";
        var query = database.createNativeQuery(sql, Employer.class)
                .setParameter("after", after)
                .setParameter("rows", request.limit() + 1);
        if (programme != null) {
            query.setParameter("programme", programme).setParameter("today", today);
        }
        return Page.of(query.getResultList(), request.limit(), last -> Cursors.write(LIST, last.siret()))
                .map(employer -> employer.view(today));
    }

    /**
     * Writes an employer, or changes it.
     *
     * @param check asked of one that is there
     * @param source of a new one
     * @throws RuntimeException problems 428 and 412 for one that is there
     */
    @Transactional
    Written put(
            String siret,
            @Nullable String ifMatch,
            Supplier<String> source,
            Consumer<Employer> check,
            Supplier<EmployerBody> body) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 1))", Integer.class)
                .setParameter("key", siret)
                .getSingleResult();
        var held = database.find(Employer.class, siret, LockModeType.PESSIMISTIC_WRITE);
        if (held == null) {
            var created = new Employer(siret, source.get(), body.get());
            database.persist(created);
            return new Written(true, created.view(LocalDate.now(clock)));
        }
        check.accept(held);
        Preconditions.requireMatch(ifMatch, held.version());
        held.replace(body.get());
        return new Written(false, held.view(LocalDate.now(clock)));
    }
}
