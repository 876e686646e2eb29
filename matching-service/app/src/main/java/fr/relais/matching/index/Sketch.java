package fr.relais.matching.index;

import fr.relais.events.MatchingProfile;
import fr.relais.events.OfferState;
import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Offer;

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
}
