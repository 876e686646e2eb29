package fr.relais.offer.francetravail;

import fr.relais.http.bulk.BulkItem;
import fr.relais.http.bulk.BulkReader;
import fr.relais.http.bulk.BulkResult;
import fr.relais.http.bulk.BulkTarget;
import fr.relais.offer.francetravail.reading.FranceTravailOffer;
import fr.relais.offer.francetravail.reading.ResponseReader;
import fr.relais.offer.posting.SourceOutcome;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Imports of France Travail's offers by HTTP. */
@ApplicationScoped
public class FranceTravailImport implements BulkTarget<FranceTravailImport.Item> {
    private final FranceTravailOffers offers;

    FranceTravailImport(FranceTravailOffers offers) {
        this.offers = offers;
    }

    /** An offer, mapped and not applied; or why it is refused. */
    public static final class Item {
        private final String id;
        private final @Nullable FranceTravailOffer offer;
        private final @Nullable HttpProblem refusal;

        private Item(String id, @Nullable FranceTravailOffer offer, @Nullable HttpProblem refusal) {
            this.id = id;
            this.offer = offer;
            this.refusal = refusal;
        }
    }

    @Override
    public String name() {
        return "francetravail-offres-v2";
    }

    @Override
    public BulkReader open(InputStream upload) {
        offers.requireRegistry();
        return new ResponseReader(upload);
    }

    @Override
    public Item parse(BulkItem item, Map<String, String> context) {
        try {
            var offer = offers.read(item.bytes());
            return new Item(offer.id(), offer, null);
        } catch (HttpProblem e) {
            var id = offers.id(item.bytes());
            if (id == null) {
                throw e;
            }
            return new Item(id, null, e);
        }
    }

    @Override
    public Lot prepare(List<Item> items, Map<String, String> context) {
        var read =
                items.stream().map(item -> item.offer).filter(Objects::nonNull).toList();
        var words = read.stream().map(FranceTravailOffer::word).toList();
        return () -> results(items, offers.apply(words).iterator());
    }

    private static List<BulkResult> results(List<Item> items, Iterator<SourceOutcome> outcomes) {
        var results = new ArrayList<BulkResult>(items.size());
        for (var item : items) {
            if (item.offer != null) {
                results.add(result(item.offer, outcomes.next()));
            } else if (item.refusal != null) {
                results.add(BulkResult.refused(item.id, item.refusal));
            }
        }
        return results;
    }

    private static BulkResult result(FranceTravailOffer read, SourceOutcome outcome) {
        var offer = outcome.offer();
        return new BulkResult(
                BulkResult.Outcome.valueOf(outcome.effect().name()),
                read.id(),
                offer == null ? null : offer.offerId(),
                ItemNote.of(outcome, read.unknownTerms()));
    }
}
