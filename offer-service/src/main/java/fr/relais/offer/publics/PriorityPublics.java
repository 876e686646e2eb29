package fr.relais.offer.publics;

import fr.relais.http.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The priority publics that are known. */
@ApplicationScoped
public class PriorityPublics {
    private final Session database;

    PriorityPublics(Session database) {
        this.database = database;
    }

    /** By code, with the articles that allow places for each. */
    @Transactional
    public Map<String, List<String>> grounds() {
        return all().stream().collect(Collectors.toMap(PriorityPublic::code, PriorityPublic::grounds));
    }

    @Transactional
    List<PublicView> views(boolean english) {
        return all().stream().map(entry -> entry.view(english)).toList();
    }

    private List<PriorityPublic> all() {
        return database.createQuery("from PriorityPublic order by code", PriorityPublic.class)
                .getResultList();
    }

    /** One as written, and whether it is new. */
    record Written(boolean isNew, PublicView view) {}

    @Transactional
    Written put(String code, @Nullable String ifMatch, Supplier<PublicBody> body) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 4))", Integer.class)
                .setParameter("key", code)
                .getSingleResult();
        var held = database.find(PriorityPublic.class, code, LockModeType.PESSIMISTIC_WRITE);
        if (held == null) {
            Preconditions.matchNothing(ifMatch);
            var created = new PriorityPublic(code, body.get());
            database.persist(created);
            return new Written(true, created.view(false));
        }
        Preconditions.requireMatch(ifMatch, held.version());
        held.replace(body.get());
        return new Written(false, held.view(false));
    }
}
