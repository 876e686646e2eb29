package fr.relais.candidate.support.structure;

import fr.relais.http.Preconditions;
import fr.relais.http.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All structures. */
@ApplicationScoped
public class Structures implements PanacheRepositoryBase<Structure, String> {
    private final Clock clock;

    Structures(Clock clock) {
        this.clock = clock;
    }

    /** A structure as it is now, and whether it is new. */
    record Written(boolean isNew, Structure structure) {}

    /** Whether anything is known of a structure of this id. */
    @Transactional
    public boolean knows(String id) {
        return findById(id) != null;
    }

    /** One of them; else a problem 404. */
    Structure require(String id) {
        return findByIdOptional(id).orElseThrow(() -> Problems.notFound("structure"));
    }

    /** In the order of their ids, from after {@code after}; of one département where it is given. */
    List<Structure> page(@Nullable String departement, String after, int most) {
        var query = departement == null
                ? find("id > ?1 order by id", after)
                : find("id > ?1 and array_contains(departements, ?2) order by id", after, departement);
        return query.page(0, most).list();
    }

    /** Problems 428 and 412 where there is one of this id, before the body is read. */
    @Transactional
    void check(String id, @Nullable String ifMatch) {
        match(findById(id), ifMatch);
    }

    /** Writes one, or changes it; problems 428 and 412 as {@link #check}. */
    @Transactional
    Written put(String id, @Nullable String ifMatch, StructureBody body) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:id, 5))", Integer.class)
                .setParameter("id", id)
                .getSingleResult();
        var held = findById(id, LockModeType.PESSIMISTIC_WRITE);
        match(held, ifMatch);
        if (held == null) {
            var fresh = new Structure(id, body, clock.instant());
            persist(fresh);
            return new Written(true, fresh);
        }
        held.replace(body, clock.instant());
        return new Written(false, held);
    }

    private static void match(@Nullable Structure held, @Nullable String ifMatch) {
        if (held == null) {
            Preconditions.matchNothing(ifMatch);
        } else {
            Preconditions.requireMatch(ifMatch, held.version());
        }
    }
}
