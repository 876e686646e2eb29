package fr.relais.candidate.badge;

import fr.relais.candidate.openbadge.ProofKind;
import fr.relais.http.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All badges held. */
@ApplicationScoped
class HeldBadges implements PanacheRepositoryBase<HeldBadge, UUID> {
    /** Badges read at once by what goes over all of them. */
    static final int AT_ONCE = 200;

    /** A badge of a candidate; else a problem 404. */
    HeldBadge require(UUID candidateId, UUID id) {
        return find("id = ?1 and candidateId = ?2", id, candidateId)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("badge"));
    }

    /** The badge that an issuer names so, whoever holds it. */
    Optional<HeldBadge> named(String issuer, String credentialId) {
        return find("issuer = ?1 and credentialId = ?2", issuer, credentialId).firstResultOptional();
    }

    /** Badges of a candidate in the order they came, from after {@code after}. */
    List<HeldBadge> page(UUID candidateId, @Nullable UUID after, int most) {
        var from = after == null ? new UUID(0, 0) : after;
        return find("candidateId = ?1 and id > ?2 order by id", candidateId, from)
                .page(0, most)
                .list();
    }

    /** The templates that badges are of. */
    Set<UUID> templates() {
        return Set.copyOf(getEntityManager()
                .createQuery("select distinct b.templateId from HeldBadge b", UUID.class)
                .getResultList());
    }

    /**
     * Some badges whose grants are of another version of their template than this one.
     *
     * @param forsaken those too that no template trusts: only a change of the registry can help them
     */
    List<UUID> behind(UUID templateId, long version, boolean forsaken, UUID after) {
        return some(ids("b.templateId = :template and b.id > :after"
                        + (forsaken
                                ? " and (b.templateVersion <> :version or b.templateVersion = 0)"
                                : " and b.templateVersion not in (:version, 0)")
                        + " order by b.id")
                .setParameter("template", templateId)
                .setParameter("version", version)
                .setParameter("after", after));
    }

    /** Some active badges whose time is over. */
    List<UUID> expired(Instant now, UUID after) {
        return some(ids("b.state = :state and b.validUntil <= :now and b.id > :after order by b.id")
                .setParameter("after", after)
                .setParameter("state", HeldState.ACTIVE)
                .setParameter("now", now));
    }

    /** Some badges whose issuers were last asked before then; those that wait longest first. */
    List<UUID> unasked(Instant before) {
        return some(
                ids("b.checkedAt < :before and (b.statuses <> '[]' or b.proof = :jws) and b.state in :states order by b.checkedAt")
                        .setParameter("before", before)
                        .setParameter("jws", ProofKind.JWS)
                        .setParameter("states", Set.of(HeldState.ACTIVE, HeldState.SUSPENDED)));
    }

    private TypedQuery<UUID> ids(String condition) {
        return getEntityManager().createQuery("select b.id from HeldBadge b where " + condition, UUID.class);
    }

    private static List<UUID> some(TypedQuery<UUID> query) {
        return query.setMaxResults(AT_ONCE).getResultList();
    }
}
