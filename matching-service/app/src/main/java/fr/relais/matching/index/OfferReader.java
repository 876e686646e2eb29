package fr.relais.matching.index;

import fr.relais.events.Experience;
import fr.relais.events.OfferState;
import fr.relais.events.Place;
import fr.relais.matching.core.Codes;
import fr.relais.matching.core.Exigence;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Origin;
import fr.relais.matching.core.Requirement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From an offer state to what the core scores. */
final class OfferReader {
    private final Vocabulary vocabulary;

    OfferReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @throws InvalidPart when something is missing or out of range */
    Offer read(OfferState state) {
        return new Offer(
                Parts.present(state.offerId(), "/offerId"),
                rome(state.rome()),
                requirements(state.requirements()),
                site(state),
                terms(state),
                new Offer.Demands(
                        vocabulary.codes(state.licences()),
                        state.experience() == Experience.REQUIRED,
                        state.dangerous(),
                        state.security()));
    }

    private static int rome(OfferState.@Nullable Rome rome) {
        return rome == null ? Codes.NONE : Parts.rome(Parts.present(rome.code(), "/rome/code"), "/rome/code");
    }

    private Offer.Site site(OfferState state) {
        Place place = state.place();
        return new Offer.Site(
                Parts.point(place),
                vocabulary.numberOrNone(place == null ? null : place.departement()),
                state.remote());
    }

    private Offer.Terms terms(OfferState state) {
        return new Offer.Terms(
                vocabulary.numberOrNone(state.contractType()),
                vocabulary.numberOrNone(
                        state.workingTime() == null ? null : state.workingTime().name()),
                Parts.day(state.startDate(), "/startDate"),
                state.night(),
                state.weekend());
    }

    private static List<Requirement> requirements(List<fr.relais.events.Requirement> rows) {
        List<Requirement> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            read.add(requirement(rows.get(i), "/requirements/" + i));
        }
        return read;
    }

    private static Requirement requirement(fr.relais.events.Requirement row, String at) {
        Exigence exigence = exigence(Parts.present(row.exigence(), at + "/exigence"));
        Origin origin = origin(Parts.present(row.origin(), at + "/origin"));
        if (origin == Origin.INFERRED && exigence == Exigence.E) {
            throw new InvalidPart(at + "/exigence", "is E, but an INFERRED requirement is always S");
        }
        String code = Parts.present(row.competency(), at + "/competency");
        return new Requirement(Parts.competency(code, at + "/competency"), row.level(), exigence, row.weight(), origin);
    }

    private static Exigence exigence(fr.relais.events.Exigence exigence) {
        return switch (exigence) {
            case E -> Exigence.E;
            case S -> Exigence.S;
        };
    }

    private static Origin origin(fr.relais.events.Origin origin) {
        return switch (origin) {
            case STATED -> Origin.STATED;
            case MAPPED -> Origin.MAPPED;
            case INFERRED -> Origin.INFERRED;
        };
    }
}
