package fr.relais.offer.posting;

import fr.relais.http.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.Timeouts;
import org.jspecify.annotations.Nullable;

/** The table of offers. */
@ApplicationScoped
class Offers implements PanacheRepositoryBase<Offer, UUID> {
    /** In the order of ids, as everywhere where many are locked. */
    private static final String OF_SOURCE =
            "select * from offer where source = :source and external_id = any(:ids) order by id for update";

    private static final String WITH_TERMS = "select * from offer where id > :after and status <> 'CLOSED'"
            + " and content #> '{terms,0}' is not null order by id limit :most for update";

    /** The offer, or a problem 404. */
    Offer require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problems.notFound("offer"));
    }

    /** The offer, locked for the running transaction so that its events keep the order of its versions; or 404. */
    Offer requireLocked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Problems.notFound("offer"));
    }

    /**
     * The offer of this key, locked; empty when there is none: then the key itself is locked until the transaction
     * ends, so that two writers cannot both create it, nor a lot of its source.
     */
    Optional<Offer> lock(OfferKey key) {
        var found = byKey(key);
        if (found.isPresent()) {
            return found;
        }
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock_shared(hashtextextended(:source, 2)),"
                        + " pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("source", key.source())
                .setParameter("key", key.source() + '/' + key.externalId())
                .getSingleResult();
        return byKey(key);
    }

    /** The source's offers of these ids, locked, and the source itself: nobody creates an offer of it meanwhile. */
    List<Offer> lock(String source, String... externalIds) {
        var session = getEntityManager().unwrap(Session.class);
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:source, 2))", Integer.class)
                .setParameter("source", source)
                .getSingleResult();
        return session.createNativeQuery(OF_SOURCE, Offer.class)
                .setParameter("source", source)
                .setParameter("ids", externalIds)
                .getResultList();
    }

    private Optional<Offer> byKey(OfferKey key) {
        return find("source = ?1 and externalId = ?2", key.source(), key.externalId())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Occupations that offers follow, with the oldest profile version that one of them has seen. */
    List<Followed> followed() {
        return getEntityManager()
                .createQuery(
                        "select o.romeCode, min(o.occupationVersion) from Offer o"
                                + " where o.occupationVersion is not null and o.status <> 'CLOSED' group by o.romeCode",
                        Followed.class)
                .getResultList();
    }

    /** An occupation, and the oldest version of its profile that an offer follows. */
    record Followed(@Nullable String rome, long version) {}

    /** Some offers that follow an older version of the occupation's profile than this, locked. */
    List<Offer> behind(String rome, long version, int most) {
        return find("romeCode = ?1 and occupationVersion < ?2 and status <> 'CLOSED' order by id", rome, version)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, most)
                .list();
    }

    /** Some offers that name terms, whose id comes after this one; in the order of ids, locked. */
    List<Offer> withTerms(UUID after, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(WITH_TERMS, Offer.class)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    /** External ids of a source's public offers that were published before that. */
    List<String> publicBefore(String source, Instant moment) {
        return getEntityManager()
                .createQuery(
                        "select o.externalId from Offer o where o.source = :source and o.status = 'PUBLISHED'"
                                + " and o.externalId is not null and o.publishedAt < :moment",
                        String.class)
                .setParameter("source", source)
                .setParameter("moment", moment)
                .getResultList();
    }

    /** Public offers that ended by then, the longest ended first, locked; those that somebody else holds are left out. */
    List<Offer> expired(Instant moment, int most) {
        return find("status = 'PUBLISHED' and expiresAt <= ?1 order by expiresAt", moment)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .page(0, most)
                .list();
    }
}
