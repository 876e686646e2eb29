package fr.relais.matching.index;

import fr.relais.events.DecisionState;
import fr.relais.events.MatchingProfile;
import fr.relais.events.OfferState;
import fr.relais.events.OfferStatus;
import fr.relais.matching.core.MatchingIndex;
import fr.relais.matching.core.Reason;
import fr.relais.matching.core.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The index as the topics have it so far. Each change says whether it was newer than what was held. */
@ApplicationScoped
public class LiveIndex {
    private final MatchingIndex index =
            MatchingIndex.withShortlists(Runtime.getRuntime().availableProcessors());
    private final Vocabulary vocabulary = new Vocabulary();
    private final ProfileReader profiles = new ProfileReader(vocabulary);
    private final OfferReader offers = new OfferReader(vocabulary);

    /** The state now; later changes do not touch it. */
    public Snapshot snapshot() {
        return index.snapshot();
    }

    /** Takes a profile in; throws {@link InvalidPart} when it cannot be matched. */
    public boolean put(MatchingProfile profile, long version) {
        return index.put(profiles.read(profile), version);
    }

    /** Takes a candidate out. */
    public boolean removeCandidate(UUID id, long version) {
        return index.removeCandidate(id, version);
    }

    /** Takes a published offer in and any other out; throws {@link InvalidPart} when it cannot be matched. */
    public boolean put(OfferState offer, long version) {
        return offer.status() == OfferStatus.PUBLISHED
                ? index.put(offers.read(offer), version)
                : removeOffer(Parts.present(offer.offerId(), "/offerId"), version);
    }

    /** Takes an offer out. */
    public boolean removeOffer(UUID id, long version) {
        return index.removeOffer(id, version);
    }

    /** Replaces the curated bridges that leave an occupation. */
    public boolean putBridges(CuratedBridges bridges, long version) {
        return bridges.putInto(index, version);
    }

    /** Keeps a pair out of the lists until either is known in a newer version than was decided upon. */
    public void setAside(DecisionState decision) {
        index.setAside(
                decision.offerId(), decision.candidateId(), decision.offerVersion(), decision.candidateVersion());
    }

    /** Keeps a pair out no more, if it was; something was decided of it in any case. */
    public void letBack(UUID offer, UUID candidate) {
        index.letBack(offer, candidate);
    }

    /** The version of an offer that is known, be it its closure. */
    public long offerVersion(UUID id) {
        return index.offerVersion(id);
    }

    /** The version of a profile that is known, be it its withdrawal. */
    public long candidateVersion(UUID id) {
        return index.candidateVersion(id);
    }

    /** Whether the law closes a published offer to a candidate for their age; false of an offer that is not published. */
    public boolean isTooYoung(UUID offer, UUID candidate) {
        Snapshot now = snapshot();
        return now.offer(offer)
                .flatMap(of -> now.candidate(candidate).map(who -> now.pairing(of, who)))
                .filter(pairing -> pairing.conditions().contains(Reason.CLOSED_TO_MINORS))
                .isPresent();
    }

    /** How many offers of an occupation are published now; by number of the ROME code. */
    public int offersOf(int rome) {
        return index.offersOf(rome);
    }

    /** Reads offers and profiles that nobody keeps. */
    public Sketch sketch() {
        return new Sketch(vocabulary.scratch());
    }

    /** Says how many changes wait behind the next one; in a burst shortlists are not followed until they are taken. */
    public void expect(long pending) {
        index.expect((int) Math.min(pending, Integer.MAX_VALUE));
    }

    /** Takes the shortlists that changed since the last call; after a burst each call ranks a part of all offers anew. */
    public ChangedShortlists takeChangedShortlists() {
        synchronized (index) { // the lock of its changes: lists and offers are of one moment
            return new ChangedShortlists(index.takeChangedShortlists(), index.snapshot(), index.isBehind());
        }
    }

    /** How many shortlists ran short and were ranked anew. */
    public long refills() {
        return index.refills();
    }

    /** How many bursts there were. */
    public long bursts() {
        return index.bursts();
    }

    public int candidateCount() {
        return index.candidateCount();
    }

    public int offerCount() {
        return index.offerCount();
    }
}
