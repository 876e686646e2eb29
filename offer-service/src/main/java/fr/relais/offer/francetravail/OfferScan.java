package fr.relais.offer.francetravail;

import fr.relais.http.bulk.BulkItem;
import fr.relais.offer.francetravail.reading.ResponseReader;
import fr.relais.offer.posting.SourceWord;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * One reading of all offers that the API has.
 *
 * <p>Idea: a search gives its first 3 150 offers and no more, so one is made for each département, and one that finds more is
 * halved by the time of creation until it does not. Times end where the scan began, so offers that come in meanwhile move no
 * page. What moves all the same, because others leave, is asked for by its id before it is believed to be gone.
 */
final class OfferScan {
    private static final Logger LOG = Logger.getLogger(OfferScan.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final int PAGE = 150;
    private static final int MOST = 3_150;
    private static final int NEWEST_FIRST = 1;
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    private final PacedApi api;
    private final FranceTravailOffers offers;
    private final Set<String> seen = new HashSet<>();
    private int refused;
    private boolean whole = true;

    OfferScan(PacedApi api, FranceTravailOffers offers) {
        this.api = api;
        this.offers = offers;
    }

    /** Reads a département's offers; one that cannot be read to its end makes the scan a part of one. */
    void read(String departement, Instant from, Instant until) {
        try {
            readShard(departement, from, until);
        } catch (PacedApi.ApiFailure | IOException e) {
            LOG.warnf("offers of département %s are not all read: %s", departement, e.getMessage());
            whole = false;
        }
    }

    private void readShard(String departement, Instant from, Instant until) throws IOException {
        var first = page(departement, from, until, 0);
        var length = Duration.between(from, until);
        if (first.total() > MOST && length.compareTo(SHORTEST) > 0) {
            var middle = from.plusSeconds(length.toSeconds() / 2);
            readShard(departement, from, middle);
            readShard(departement, middle.plusSeconds(1), until);
            return;
        }
        whole &= first.total() <= MOST;
        apply(first);
        for (int start = PAGE; start < Math.min(first.total(), MOST); start += PAGE) {
            apply(page(departement, from, until, start));
        }
    }

    private PacedApi.Answer page(String departement, Instant from, Instant until, int start) {
        var range = start + "-" + (start + PAGE - 1);
        return api.ask(asked -> asked.search(departement, TIME.format(from), TIME.format(until), range, NEWEST_FIRST));
    }

    private void apply(PacedApi.Answer answer) throws IOException {
        if (answer.body() == null) {
            return;
        }
        var read = new ArrayList<SourceWord.Offered>();
        try (var reader = new ResponseReader(new ByteArrayInputStream(answer.body()))) {
            for (BulkItem item = reader.next(); item != null; item = reader.next()) {
                read(item.bytes()).ifPresent(read::add);
            }
        } finally {
            apply(read);
        }
    }

    /** What is no offer is counted and left out. */
    private Optional<SourceWord.Offered> read(byte[] bytes) {
        try {
            return Optional.of(offers.read(bytes).word());
        } catch (HttpProblem e) {
            refused++;
            LOG.debugf("an offer of the API is refused: %s", e.getParameters());
            return Optional.empty();
        }
    }

    private void apply(List<SourceWord.Offered> read) {
        read.forEach(offer -> seen.add(offer.externalId()));
        Together.apply(read, offers::apply, (offer, e) -> {
            refused++;
            LOG.errorf(e, "offer %s is not stored", offer.externalId());
        });
    }

    /** Asks for an offer by its id that the scan has not met: only an answer that says so makes it gone. */
    boolean isGone(String id) {
        var body = api.ask(asked -> asked.offer(id)).body();
        if (body != null) {
            apply(read(body).stream().toList());
        }
        return body == null;
    }

    boolean hasSeen(String id) {
        return seen.contains(id);
    }

    /** True when every search was read to its end. */
    boolean isWhole() {
        return whole;
    }

    int seen() {
        return seen.size();
    }

    int refused() {
        return refused;
    }
}
