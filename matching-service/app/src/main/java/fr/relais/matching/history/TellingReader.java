package fr.relais.matching.history;

import fr.relais.events.CompetencyState;
import fr.relais.events.EventTypes;
import fr.relais.events.MatchingProfile;
import fr.relais.events.OccupationState;
import fr.relais.events.OfferState;
import fr.relais.events.OfferStatus;
import fr.relais.events.Topics;
import fr.relais.intake.EventJson;
import fr.relais.intake.Incoming;
import fr.relais.intake.UnusableEvent;
import fr.relais.matching.index.CuratedBridges;
import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.intake.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** From an event to what is stored of it. What the index would refuse is refused here too: nothing else was ever ranked. */
@ApplicationScoped
class TellingReader {
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final LiveIndex index;
    private final EventJson json;

    TellingReader(LiveIndex index, EventJson json) {
        this.index = index;
        this.json = json;
    }

    Told read(Incoming event) throws UnusableEvent {
        return switch (event.topic()) {
            case Topics.PROFILE -> profile(event);
            case Topics.POSTING -> offer(event);
            case Topics.COMPETENCY -> competency(event);
            case Topics.OCCUPATION -> occupation(event);
            default -> throw new UnusableEvent("the topic is not one of the history");
        };
    }

    private Told profile(Incoming event) throws UnusableEvent {
        byte[] data = event.data();
        if (data == null) {
            return new Told.CandidateLeft(Subjects.id(event), event.sequence());
        }
        Subjects.requireType(event, EventTypes.PROFILE_PUBLISHED);
        MatchingProfile profile = json.read(event, MatchingProfile.class);
        Subjects.requireKey(event, profile.candidateId());
        Subjects.usable(() -> index.sketch().candidate(profile));
        return new Told.ProfileBegan(profile.candidateId(), event.sequence(), began(event), data);
    }

    private Told offer(Incoming event) throws UnusableEvent {
        byte[] data = event.data();
        if (data == null) {
            return new Told.OfferBegan(Subjects.id(event), event.sequence(), began(event), false, null);
        }
        Subjects.requireType(event, EventTypes.OFFER_PUBLISHED, EventTypes.OFFER_CHANGED, EventTypes.OFFER_CLOSED);
        OfferState offer = json.read(event, OfferState.class);
        Subjects.requireKey(event, offer.offerId());
        boolean published = offer.status() == OfferStatus.PUBLISHED;
        if (published) {
            Subjects.usable(() -> index.sketch().offer(offer));
        }
        return new Told.OfferBegan(offer.offerId(), event.sequence(), began(event), published, data);
    }

    private Told competency(Incoming event) throws UnusableEvent {
        if (event.isTombstone()) {
            return new Told.Nothing();
        }
        Subjects.requireType(event, EventTypes.COMPETENCY_PUBLISHED);
        CompetencyState competency = json.read(event, CompetencyState.class);
        Subjects.requirePart(competency.registryVersion(), "registryVersion");
        return new Told.CompetencyBegan(event.key(), event.sequence(), began(event), competency.registryVersion());
    }

    private Told occupation(Incoming event) throws UnusableEvent {
        if (event.isTombstone()) {
            Subjects.usable(() -> new CuratedBridges(event.key(), List.of()));
            return new Told.BridgesBegan(event.key(), event.sequence(), began(event), null, List.of());
        }
        Subjects.requireType(event, EventTypes.OCCUPATION_PUBLISHED);
        OccupationState occupation = json.read(event, OccupationState.class);
        Subjects.requireKey(event, occupation.rome());
        Subjects.requirePart(occupation.registryVersion(), "registryVersion");
        Subjects.usable(() -> CuratedBridges.of(occupation));
        return new Told.BridgesBegan(
                occupation.rome(),
                event.sequence(),
                began(event),
                occupation.registryVersion(),
                CuratedBridges.of(occupation).to());
    }

    /** As fine as PostgreSQL keeps it, cut and not rounded: a state never begins after its event. */
    private static Instant began(Incoming event) throws UnusableEvent {
        if (event.time().isBefore(Instant.EPOCH) || event.time().isAfter(LAST)) {
            throw new UnusableEvent("header ce_time is not of this age");
        }
        return event.time().truncatedTo(ChronoUnit.MICROS);
    }
}
