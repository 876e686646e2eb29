package fr.relais.offer.posting;

import fr.relais.events.OfferState;
import fr.relais.http.Cursors;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/** Finds offers to read. */
@ApplicationScoped
class OfferSearch {
    private static final String LIST = "offers";

    private final Offers offers;
    private final Session database;

    OfferSearch(Offers offers, Session database) {
        this.offers = offers;
        this.database = database;
    }

    /** The offer as it is now, or a problem 404. */
    @Transactional
    Offer require(UUID id) {
        return offers.require(id);
    }

    /** A page in the order of time, the newest first; problem 400 for a bad limit or cursor. */
    @Transactional
    Page<OfferState> page(SearchCondition condition, PageRequest request) {
        return rows(condition, request, LIST).map(Offer::state);
    }

    /** The same as rows of another list. */
    @Transactional
    Page<Offer> rows(SearchCondition condition, PageRequest request, String list) {
        condition.and("id < :after", "after", request.after(list));
        var sql = "select * from offer where " + condition.sql() + " order by id desc limit :rows";
        int limit = request.limit();
        var rows = condition
                .bind(database.createNativeQuery(sql, Offer.class))
                .setParameter("rows", limit + 1)
                .getResultList();
        return Page.of(rows, limit, last -> Cursors.write(list, last.id()));
    }
}
