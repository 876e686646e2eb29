package fr.relais.candidate.badge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of badges. */
@ApplicationScoped
class BadgeEvents implements PanacheRepositoryBase<BadgeEvent, UUID> {
    /** Events of a badge in their order, from after {@code after}. */
    List<BadgeEvent> page(UUID badgeId, @Nullable UUID after, int most) {
        var from = after == null ? new UUID(0, 0) : after;
        return find("badgeId = ?1 and id > ?2 order by id", badgeId, from)
                .page(0, most)
                .list();
    }
}
