package fr.relais.offer.posting;

import fr.relais.events.OfferStatus;
import fr.relais.http.Faults;
import fr.relais.http.Problems;
import fr.relais.offer.body.DepartementCode;
import fr.relais.offer.body.ProgrammeCode;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of offers is narrowed to. A parameter that is repeated takes any of its values. */
public final class OfferFilter {
    private static final Pattern ROME = Pattern.compile("[A-Z][0-9]{4}");
    private static final Pattern DEPARTEMENT = Pattern.compile(DepartementCode.FORM);
    private static final Pattern CONTRACT = Pattern.compile("[A-Z0-9]{2,8}");
    private static final String PARTNER =
            "exists (select from employer where employer.siret = offer.siret and employer.partner)";
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_TEXT = 200;

    // Read as text, so that a wrong value is a problem with a pointer and not an unknown page.
    @QueryParam("status")
    @Schema(implementation = OfferStatus.class, defaultValue = "PUBLISHED")
    public @Nullable String status;

    @QueryParam("rome")
    @Parameter(description = "ROME codes")
    public List<String> rome = List.of();

    @QueryParam("departement")
    public List<String> departement = List.of();

    @QueryParam("contractType")
    @Parameter(description = "France Travail codes such as CDI")
    public List<String> contractType = List.of();

    @QueryParam("source")
    public @Nullable String source;

    @QueryParam("programme")
    public @Nullable String programme;

    @QueryParam("durable")
    @Parameter(
            description =
                    "true: CDI, or CDD of six months and more; false: other contracts; those without a type are neither")
    @Schema(implementation = Boolean.class)
    public @Nullable String durable;

    @QueryParam("partner")
    @Parameter(description = "true: offers of employers that work with the programmes; false: all others")
    @Schema(implementation = Boolean.class)
    public @Nullable String partner;

    @QueryParam("facets")
    @Parameter(
            description =
                    "true: also how many offers are found in all, and by each value of rome, departement, contractType,"
                            + " durable, source and programme, the 50 most frequent of each")
    @Schema(implementation = Boolean.class, defaultValue = "false")
    public @Nullable String facets;

    @QueryParam("text")
    @Parameter(description = "French words of title, occupation, employer and description; \"a phrase\", or, -not")
    public @Nullable String text;

    /** Which offers the caller may see in the list. */
    @FunctionalInterface
    interface Scope {
        Scope ALL = condition -> condition;

        Scope PUBLIC = condition -> condition.and("verdict is distinct from 'UNLAWFUL'");

        /** Those of the sources or of the SIRET. */
        static Scope of(List<String> sources, @Nullable String siret) {
            return condition -> condition
                    .and(
                            "(source in (:sources) or siret = :siret)",
                            "sources",
                            sources.isEmpty() ? List.of("") : sources) // SQL has no empty list
                    .with("siret", siret == null ? "" : siret);
        }

        SearchCondition narrow(SearchCondition condition);
    }

    boolean wantsFacets() {
        return "true".equals(facets);
    }

    /** One status at a time, by default published; problem 400. */
    OfferStatus status() {
        if (status == null) {
            return OfferStatus.PUBLISHED;
        }
        try {
            return OfferStatus.valueOf(status);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(
                    "?status", "INVALID_VALUE", "must be one of " + Arrays.toString(OfferStatus.values()));
        }
    }

    /** The condition; problem 400 that names every value that cannot be one. */
    SearchCondition condition(Scope scope) {
        var faults = new Faults(List.of());
        check(faults);
        faults.raise();
        var condition = new SearchCondition()
                .and("status = :status", "status", status().name())
                .in("rome_code", rome)
                .in("departement", departement)
                .in("contract_type", contractType)
                .and("source = :source", "source", source)
                .and("programmes @> jsonb_build_array(:programme)", "programme", programme)
                .and("words @@ websearch_to_tsquery('french', plain_french(:text))", "text", words());
        if (durable != null) {
            condition.and("durable = " + durable);
        }
        if (partner != null) {
            condition.and(PARTNER + " = " + partner);
        }
        return scope.narrow(condition);
    }

    private @Nullable String words() {
        return text == null || text.isBlank() ? null : text;
    }

    private void check(Faults faults) {
        faults.unless(
                rome.stream().allMatch(ROME.asMatchPredicate()),
                "?rome",
                "INVALID_VALUE",
                "must be a ROME code such as K2503");
        faults.unless(
                programme == null || programme.matches(ProgrammeCode.FORM),
                "?programme",
                "INVALID_VALUE",
                ProgrammeCode.MESSAGE);
        faults.unless(
                departement.stream().allMatch(DEPARTEMENT.asMatchPredicate()),
                "?departement",
                "INVALID_VALUE",
                DepartementCode.MESSAGE);
        faults.unless(
                contractType.stream().allMatch(CONTRACT.asMatchPredicate()),
                "?contractType",
                "INVALID_VALUE",
                "must be a code of France Travail such as CDI or CDD");
        visible("?source", source, faults);
        visible("?text", text, faults);
        trueOrFalse("?durable", durable, faults);
        trueOrFalse("?partner", partner, faults);
        trueOrFalse("?facets", facets, faults);
        faults.unless(
                text == null || text.length() <= LONGEST_TEXT,
                "?text",
                "SIZE",
                "must have " + LONGEST_TEXT + " characters at most");
        few("?rome", rome, faults);
        few("?departement", departement, faults);
        few("?contractType", contractType, faults);
    }

    private static void visible(String pointer, @Nullable String value, Faults faults) {
        faults.unless(
                value == null || value.chars().noneMatch(Character::isISOControl),
                pointer,
                "INVALID_VALUE",
                "must have no control characters");
    }

    private static void trueOrFalse(String pointer, @Nullable String value, Faults faults) {
        faults.unless(
                value == null || value.equals("true") || value.equals("false"),
                pointer,
                "INVALID_VALUE",
                "must be true or false");
    }

    private static void few(String pointer, List<String> values, Faults faults) {
        faults.unless(values.size() <= MOST_VALUES, pointer, "SIZE", "has at most " + MOST_VALUES + " values");
    }
}
