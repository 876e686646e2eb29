package fr.relais.matching.index;

import fr.relais.events.MatchingProfile;
import fr.relais.events.OfferState;
import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.MatchingIndex;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Pairing;
import java.util.Collection;

/** An offer and profiles that are scored once and kept nowhere; their codes mean the same as those of the index. */
public final class Sketch {
    private final ProfileReader profiles;
    private final OfferReader offers;

    Sketch(Vocabulary vocabulary) {
        profiles = new ProfileReader(vocabulary);
        offers = new OfferReader(vocabulary);
    }

    /** Throws {@link InvalidPart} when the offer cannot be matched. */
    public Offer offer(OfferState state) {
        return offers.read(state);
    }

    /** Throws {@link InvalidPart} when the profile cannot be matched. */
    public Candidate candidate(MatchingProfile profile) {
        return profiles.read(profile);
    }

    /** Explains a pair by these bridges instead of those of the index. */
    public static Pairing pairing(Offer offer, Candidate candidate, Collection<CuratedBridges> bridges) {
        MatchingIndex nobody = new MatchingIndex();
        bridges.forEach(leaving -> leaving.putInto(nobody, 1));
        return nobody.snapshot().pairing(offer, candidate);
    }
}
