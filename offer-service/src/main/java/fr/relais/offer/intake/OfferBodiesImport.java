package fr.relais.offer.intake;

import fr.relais.http.bulk.BulkItem;
import fr.relais.http.bulk.BulkReader;
import fr.relais.http.bulk.BulkTarget;
import fr.relais.http.bulk.NdjsonReader;
import fr.relais.offer.posting.OfferReading;
import fr.relais.offer.posting.OfferUpserts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Applies offer bodies with their {@code externalId}, one a line, as the upsert of each would. */
@ApplicationScoped
class OfferBodiesImport implements BulkTarget<OfferUpserts.Item> {
    /** Key of the context: under which source the offers are written. */
    static final String SOURCE = "source";

    private final OfferUpserts upserts;
    private final OfferReading reading;

    OfferBodiesImport(OfferUpserts upserts, OfferReading reading) {
        this.upserts = upserts;
        this.reading = reading;
    }

    @Override
    public String name() {
        return "offers-ndjson";
    }

    @Override
    public BulkReader open(InputStream upload) {
        reading.requireRegistry();
        return new NdjsonReader(upload);
    }

    @Override
    public OfferUpserts.Item parse(BulkItem item, Map<String, String> context) {
        return upserts.parse(item.bytes(), source(context));
    }

    @Override
    public Lot prepare(List<OfferUpserts.Item> items, Map<String, String> context) {
        return () -> upserts.upsert(source(context), items);
    }

    private static String source(Map<String, String> context) {
        return Objects.requireNonNull(context.get(SOURCE));
    }
}
