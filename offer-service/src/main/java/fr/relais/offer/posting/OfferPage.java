package fr.relais.offer.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.events.OfferState;
import fr.relais.http.Page;
import fr.relais.http.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the offers that a search finds.
 *
 * @param facets only when they were asked for
 */
record OfferPage(
        List<OfferState> items,
        @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Facets facets)
        implements Paged {
    static OfferPage of(Page<OfferState> page, @Nullable Facets facets) {
        return new OfferPage(page.items(), page.next(), facets);
    }
}
