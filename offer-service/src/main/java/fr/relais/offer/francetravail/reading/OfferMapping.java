package fr.relais.offer.francetravail.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.relais.events.Experience;
import fr.relais.events.OfferKind;
import fr.relais.events.OfferState;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.offer.equality.Passage;
import fr.relais.offer.equality.UnlawfulConditions;
import fr.relais.offer.posting.Lawfulness;
import fr.relais.offer.posting.MappedTerms;
import fr.relais.offer.posting.OfferContent;
import fr.relais.offer.posting.OfferUpserts;
import fr.relais.offer.posting.SourceTerm;
import fr.relais.offer.registry.RegistryView;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From France Travail's fields to ours. */
@ApplicationScoped
public class OfferMapping {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(64 << 10)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern CONTRACT = Pattern.compile("[A-Z0-9]{2,8}");
    private static final int MOST_POSITIONS = 10_000;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final String UNTITLED = "Offre d'emploi";

    private final RegistryView registry;
    private final Clock clock;

    OfferMapping(RegistryView registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** One offer as the API answers it; problem 400 or 413 when it is none. */
    public FranceTravailOffer read(byte[] json) {
        return of(new RawOffer(tree(json)));
    }

    /** The id of what is no offer; null when not even that can be read. */
    public @Nullable String id(byte[] json) {
        try {
            var id = new RawOffer(tree(json)).looseText("id");
            return id != null && OfferUpserts.isExternalId(id) ? id : null;
        } catch (HttpProblem e) {
            return null;
        }
    }

    private static JsonNode tree(byte[] bytes) {
        if (bytes.length >= JsonWalk.LONGEST_VALUE) {
            throw Problems.of(ProblemType.TOO_LARGE, "an offer has less than " + JsonWalk.LONGEST_VALUE + " bytes");
        }
        try {
            var tree = JSON.readTree(bytes);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            throw Problems.malformed("is not JSON, or is nested too deep");
        } catch (IOException e) {
            throw Problems.malformed("is not UTF-8");
        }
        throw Problems.invalid("", "WRONG_TYPE", "must be a JSON object");
    }

    /**
     * The offer.
     *
     * @throws RuntimeException a problem 400 when it has no id: then nobody could ever speak of it again
     */
    FranceTravailOffer of(RawOffer offer) {
        var id = offer.text("id");
        if (id == null || !OfferUpserts.isExternalId(id)) {
            throw Problems.invalid("/id", "MISSING_ID", "must be the offer's id at France Travail");
        }
        var terms = TermsOfOffer.of(offer);
        var unknown = MappedTerms.of(terms, registry.vocabulary()).unknown();
        return new FranceTravailOffer(id, content(offer, terms), writtenAt(offer), unknown);
    }

    private @Nullable Instant writtenAt(RawOffer offer) {
        return Stream.of("dateActualisation", "dateCreation")
                .map(offer::looseText)
                .map(this::instant)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Null when it is no moment of this age, or still to come, which would keep out all later words: as good as not said. */
    private @Nullable Instant instant(@Nullable String text) {
        try {
            var moment = text == null ? null : OffsetDateTime.parse(text).toInstant();
            return moment == null
                            || moment.isBefore(FIRST)
                            || moment.isAfter(clock.instant().plus(AHEAD))
                    ? null
                    : moment;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private OfferContent content(RawOffer offer, List<SourceTerm> terms) {
        var rome = RomeOfOffer.of(offer);
        var hours = WorkingHours.of(offer);
        var details = ContractDetails.of(offer);
        return new OfferContent(
                OfferKind.JOB,
                title(offer),
                rome,
                null, // the employer's name is contact data, which stays outside
                Workplace.of(offer, registry),
                false,
                contractType(offer),
                hours.time(),
                null,
                positions(offer),
                hours.night(),
                hours.weekend(),
                ForMinors.isDangerous(offer),
                ForMinors.isSecurity(rome),
                DrivingLicences.of(offer),
                experience(offer),
                null,
                null,
                details,
                flags(offer, rome, details),
                terms);
    }

    /** Of the description only such passages come in. */
    private static List<Passage> flags(
            RawOffer offer, OfferState.@Nullable Rome rome, OfferState.@Nullable Details details) {
        var description = UnlawfulConditions.in("description", offer.looseLongText("description"));
        return Stream.concat(Lawfulness.flags(title(offer), rome, details).stream(), description.stream())
                .toList();
    }

    private static String title(RawOffer offer) {
        return Stream.of("intitule", "appellationlibelle", "romeLibelle")
                .map(offer::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(UNTITLED);
    }

    private static @Nullable String contractType(RawOffer offer) {
        var code = offer.text("typeContrat");
        return code != null && CONTRACT.matcher(code).matches() ? code : null;
    }

    private static int positions(RawOffer offer) {
        double said = offer.number("nombrePostes").orElse(1);
        return said >= 1 && said <= MOST_POSITIONS ? (int) said : 1;
    }

    private static Experience experience(RawOffer offer) {
        return switch (Objects.requireNonNullElse(offer.text("experienceExige"), "D")) {
            case "E" -> Experience.REQUIRED;
            case "S" -> Experience.WISHED;
            default -> Experience.BEGINNER;
        };
    }
}
