package fr.relais.offer.posting;

import fr.relais.events.OfferState;
import fr.relais.http.Cursors;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Finds offers to read. */
@ApplicationScoped
class OfferSearch {
    private static final String LIST = "offers";

    private final Offers offers;

    OfferSearch(Offers offers) {
        this.offers = offers;
    }

    /** The offer as it is now, or a problem 404. */
    @Transactional
    Offer require(UUID id) {
        return offers.require(id);
    }

    /** A page in the order of time, the newest first; problem 400 for a bad limit, cursor or filter. */
    @Transactional
    Page<OfferState> page(OfferFilter filter, OfferFilter.Scope scope, PageRequest request) {
        var condition = filter.condition(scope);
        var after = request.after(LIST);
        if (after != null) {
            condition.after(after);
        }
        var limit = request.limit();
        var rows = offers.find(condition.hql(), condition.parameters())
                .page(0, limit + 1)
                .list();
        return Page.of(rows.stream().map(Offer::state).toList(), limit, OfferSearch::cursor);
    }

    private static String cursor(OfferState last) {
        return Cursors.write(LIST, last.offerId());
    }
}
