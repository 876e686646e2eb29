package fr.relais.offer.francetravail;

import fr.relais.http.bulk.BulkItem;
import fr.relais.http.bulk.BulkReader;
import fr.relais.http.bulk.BulkResult;
import fr.relais.http.bulk.BulkTarget;
import fr.relais.offer.francetravail.reading.FranceTravailOffer;
import fr.relais.offer.francetravail.reading.ResponseReader;
import fr.relais.offer.posting.SourceOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Imports of France Travail's offers by HTTP. */
@ApplicationScoped
public class FranceTravailImport implements BulkTarget<FranceTravailImport.Item> {
    private final FranceTravailOffers offers;

    FranceTravailImport(FranceTravailOffers offers) {
        this.offers = offers;
    }

    /** An offer, mapped and not applied. */
    public static final class Item {
        private final FranceTravailOffer offer;

        private Item(FranceTravailOffer offer) {
            this.offer = offer;
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
        return new Item(offers.read(item.bytes()));
    }

    @Override
    public Lot prepare(List<Item> items, Map<String, String> context) {
        return () -> results(
                items,
                offers.apply(items.stream().map(item -> item.offer.word()).toList()));
    }

    private static List<BulkResult> results(List<Item> items, List<SourceOutcome> outcomes) {
        var results = new ArrayList<BulkResult>(items.size());
        for (int i = 0; i < items.size(); i++) {
            results.add(result(items.get(i).offer, outcomes.get(i)));
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
