package fr.relais.offer.posting;

import fr.relais.events.Experience;
import fr.relais.events.OfferState;
import fr.relais.events.OfferStatus;
import fr.relais.http.Faults;
import fr.relais.http.PartlyRead;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.offer.body.PlaceReading;
import fr.relais.offer.equality.LawfulText;
import fr.relais.offer.equality.Passage;
import fr.relais.offer.registry.RegistryFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From a body whose fields are well formed to content that means something, or a problem 400 that names each fault. */
@ApplicationScoped
public class OfferReading {
    /** Offers of this source may leave open what others must say. */
    public static final String FRANCE_TRAVAIL = "francetravail";

    private static final OfferState.Details NOTHING = new OfferState.Details(null, null, null, null, List.of());

    private final RegistryFollower follower;
    private final RequirementReading requirements;
    private final PlaceReading places;
    private final RomeReading occupations;

    OfferReading(
            RegistryFollower follower, RequirementReading requirements, PlaceReading places, RomeReading occupations) {
        this.follower = follower;
        this.requirements = requirements;
        this.places = places;
        this.occupations = occupations;
    }

    /** The content of a new offer; problem 400. */
    OfferContent read(PartlyRead<OfferBody> body, String source) {
        return read(body, source, OfferStatus.DRAFT, null);
    }

    /** What an offer is to become; problem 400. */
    OfferContent read(PartlyRead<OfferBody> body, Offer offer) {
        return read(body, offer.source(), offer.status(), offer.content());
    }

    /** What the offer of this source is to become; null for a new one; problem 400. */
    OfferContent read(PartlyRead<OfferBody> body, String source, @Nullable Offer held) {
        return held == null ? read(body, source) : read(body, held);
    }

    /** The same while it is not known whether the offer is there. */
    OfferContent readUnplaced(PartlyRead<OfferBody> body, String source) {
        return read(body, source, null, null);
    }

    /**
     * The content.
     *
     * @param source under which the offer is written
     * @param current what the body may repeat of the offer's status; null: not known yet
     * @param held of which what no body says is kept: the source's terms, and flags of a description that stays outside
     * @throws RuntimeException a problem 400, or 503 while the registry is not known yet
     */
    private OfferContent read(
            PartlyRead<OfferBody> read, String source, @Nullable OfferStatus current, @Nullable OfferContent held) {
        requireRegistry();
        var body = read.orFail();
        var faults = new Faults(Lawfulness.explained(read.errors()));
        require(body, source, faults);
        repeatOnly(body, source, current, faults);
        var rome = occupations.read(body.rome(), source, faults);
        var place = places.read(body.place(), faults);
        var rows = requirements.read(body.requirements(), faults);
        var details = details(body.details());
        var flags = withKept(lawful(body.title(), rome, details, source, faults), details, held);
        faults.raise();
        return new OfferContent(
                Objects.requireNonNull(body.kind()),
                Objects.requireNonNull(body.title()).strip(),
                rome,
                employer(body.employer()),
                place,
                isTrue(body.remote()),
                body.contractType(),
                body.workingTime(),
                body.startDate(),
                body.positions() == null ? 1 : body.positions(),
                isTrue(body.night()),
                isTrue(body.weekend()),
                isTrue(body.dangerous()),
                isTrue(body.security()),
                distinct(body.licences()),
                body.experience() == null ? Experience.BEGINNER : body.experience(),
                rows,
                body.expiresAt(),
                details,
                flags,
                held == null ? null : held.terms());
    }

    /** Problem 503 while the registry is not known: everything would be refused as unknown. */
    public void requireRegistry() {
        if (!follower.caughtUp()) {
            throw Problems.of(ProblemType.UNAVAILABLE, "the registry of competencies is still being read");
        }
    }

    private static void repeatOnly(OfferBody body, String source, @Nullable OfferStatus current, Faults faults) {
        faults.unless(body.source() == null || body.source().equals(source), "/source", "READ_ONLY", "is " + source);
        faults.unless(
                body.status() == null || current == null || body.status() == current,
                "/status",
                "READ_ONLY",
                "changes by publication and closure");
    }

    private static void require(OfferBody body, String source, Faults faults) {
        boolean mayBeOpen = source.equals(FRANCE_TRAVAIL);
        faults.require(body.kind(), "/kind");
        faults.require(body.title(), "/title");
        faults.unless(body.title() == null || !body.title().isBlank(), "/title", "NOT_BLANK", "must not be blank");
        if (!mayBeOpen) {
            faults.require(body.rome(), "/rome/code");
            faults.require(body.contractType(), "/contractType");
            faults.require(body.workingTime(), "/workingTime");
        }
    }

    private static List<String> distinct(@Nullable List<String> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }

    private static boolean isTrue(@Nullable Boolean said) {
        return Boolean.TRUE.equals(said);
    }

    /** With the passages of a description that stays outside: no body repeats it. */
    private static List<Passage> withKept(
            List<Passage> found, OfferState.@Nullable Details details, @Nullable OfferContent held) {
        if (held == null || held.hasDescription() || (details != null && details.description() != null)) {
            return found;
        }
        return Stream.concat(found.stream(), held.flags().stream().filter(Lawfulness::isOfDescription))
                .toList();
    }

    /** France Travail's offers are public already, so all that is found in them is flagged. */
    private static List<Passage> lawful(
            @Nullable String title,
            OfferState.@Nullable Rome rome,
            OfferState.@Nullable Details details,
            String source,
            Faults faults) {
        if (source.equals(FRANCE_TRAVAIL)) {
            return Lawfulness.flags(String.valueOf(title), rome, details);
        }
        LawfulText.ofOffer(title, "/title", faults);
        LawfulText.ofOffer(rome == null ? null : rome.label(), "/rome/label", faults);
        if (details != null) {
            LawfulText.ofOffer(details.contractNature(), "/details/contractNature", faults);
            LawfulText.ofOffer(details.salary(), "/details/salary", faults);
        }
        return Lawfulness.flags(details);
    }

    private static OfferState.@Nullable Details details(OfferBody.@Nullable DetailsBody body) {
        var details = body == null ? null : body.read();
        return NOTHING.equals(details) ? null : details;
    }

    private static OfferState.@Nullable Employer employer(OfferBody.@Nullable EmployerBody body) {
        return body == null || (body.siret() == null && body.name() == null)
                ? null
                : new OfferState.Employer(body.siret(), body.name());
    }
}
