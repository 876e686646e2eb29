package fr.relais.candidate.accesslog;

import fr.relais.candidate.access.Reader;
import fr.relais.http.Ids;
import fr.relais.http.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** Every read of a person's data by another; the database lets nobody change a row. */
@ApplicationScoped
public class AccessLog implements PanacheRepositoryBase<Access, UUID> {
    // The lock waits for an erasure that is under way; then there is nobody left whose passport could be read.
    private static final String APPEND = """
            insert into access_log (id, candidate_id, at, reader_kind, reader_id, what, share_id)
            select :id, c.id, :at, :kind, :reader, :what, :share from candidate c where c.id = :candidate
            for key share
            """;

    private final Clock clock;

    AccessLog(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes a read, in the transaction that reads: what cannot be noted is not read.
     *
     * @throws RuntimeException a problem 404 when the person was erased meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(UUID candidate, Reader reader, Accessed what, @Nullable UUID share) {
        var appended = getEntityManager()
                .createNativeQuery(APPEND)
                .setParameter("id", Ids.next())
                .setParameter("at", clock.instant())
                .setParameter("kind", reader.kind().name())
                .setParameter("reader", reader.id())
                .setParameter("what", what.name())
                .setParameter("share", new TypedParameterValue<>(StandardBasicTypes.UUID, share))
                .setParameter("candidate", candidate)
                .executeUpdate();
        if (appended == 0) {
            throw Problems.notFound("candidate");
        }
    }

    /** Every read, oldest first. */
    public List<AccessView> all(UUID candidate) {
        return find("candidateId = ?1 order by id", candidate).stream()
                .map(AccessView::of)
                .toList();
    }

    /** Newest first, from before {@code before}. */
    List<Access> page(UUID candidate, @Nullable UUID before, int most) {
        var query = before == null
                ? find("candidateId = ?1 order by id desc", candidate)
                : find("candidateId = ?1 and id < ?2 order by id desc", candidate, before);
        return query.page(0, most).list();
    }
}
