package fr.relais.matching.history;

import fr.relais.events.MatchingProfile;
import fr.relais.events.OfferState;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.intake.EventJson;
import fr.relais.intake.UnusableEvent;
import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Pairing;
import fr.relais.matching.core.RankScan;
import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.index.Sketch;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/** Scores stored states by the rules of the index. Memory does not grow with the number of candidates. */
@ApplicationScoped
class Recomputation {
    private final DataSource database;
    private final LiveIndex index;
    private final EventJson json;

    Recomputation(DataSource database, LiveIndex index, EventJson json) {
        this.database = database;
        this.index = index;
        this.json = json;
    }

    /** Problem 404 when one of both was not there, or the history does not go back so far. */
    PastPairing of(UUID offerId, UUID candidateId, Instant moment) throws SQLException {
        try (PastStates states = PastStates.open(database, moment)) {
            requireWhole(states, moment);
            Version offerThen = states.offer(offerId).orElseThrow(Recomputation::unknown);
            Version candidateThen = states.candidate(candidateId).orElseThrow(Recomputation::unknown);
            Sketch sketch = index.sketch(); // one for all: codes that are new to it mean the same in each state
            Offer offer = sketch.offer(read(offerThen.data(), OfferState.class));
            Candidate candidate = candidate(sketch, candidateThen.data());
            Pairing pairing = Sketch.pairing(offer, candidate, states.bridges());
            PastDecisions decisions = states.decisions(offerId);
            boolean isOut = decisions.keepOut(candidateId, offerThen.number(), candidateThen.number());
            RankScan scan = new RankScan(offer, candidate);
            if (scan.isRanked() && !isOut) {
                states.everybody(data -> {
                    MatchingProfile profile = read(data, MatchingProfile.class);
                    if (!decisions.keepOut(profile.candidateId(), offerThen.number(), profile.version())) {
                        scan.accept(sketch.candidate(profile));
                    }
                });
            }
            return new PastPairing(
                    pairing,
                    isOut ? 0 : scan.rank(),
                    states.registryVersion(),
                    decisions.mark(candidateId, isOut),
                    moment,
                    offerThen.number(),
                    candidateThen.number());
        }
    }

    /** Asked within the transaction of the answer: a cleaning says first what it takes away. */
    private static void requireWhole(PastStates states, Instant moment) throws SQLException {
        Instant since = states.wholeSince();
        if (moment.isBefore(since)) {
            throw Problems.of(ProblemType.NOT_FOUND, "what was current before " + since + " is not known");
        }
    }

    private Candidate candidate(Sketch sketch, byte[] data) {
        return sketch.candidate(read(data, MatchingProfile.class));
    }

    private <T> T read(byte[] data, Class<T> type) {
        try {
            return json.read(data, type);
        } catch (UnusableEvent e) {
            throw new IllegalStateException("a stored state cannot be read", e);
        }
    }

    private static RuntimeException unknown() {
        return Problems.notFound("pairing at that moment");
    }
}
