package fr.relais.offer.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/** What others of this service have to know of an offer. */
@ApplicationScoped
public class KnownOffers {
    private final Session database;

    KnownOffers(Session database) {
        this.database = database;
    }

    /** Whether there is such an offer, published or closed since. */
    public boolean wasPublished(UUID offer) {
        return is(offer, "status <> 'DRAFT'");
    }

    /** Whether its work is at night, dangerous or in security; false of an offer that is not there. */
    public boolean isClosedToMinors(UUID offer) {
        return is(
                offer,
                "true in (cast(content ->> 'night' as boolean), cast(content ->> 'dangerous' as boolean),"
                        + " cast(content ->> 'security' as boolean))");
    }

    private boolean is(UUID offer, String condition) {
        return database.createNativeQuery("select count(*) from offer where id = :id and " + condition, Long.class)
                        .setParameter("id", offer)
                        .getSingleResult()
                > 0;
    }
}
