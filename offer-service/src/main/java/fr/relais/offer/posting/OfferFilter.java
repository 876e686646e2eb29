package fr.relais.offer.posting;

import fr.relais.events.OfferStatus;
import fr.relais.http.Problems;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a list of offers is narrowed to. */
public final class OfferFilter {
    private static final Pattern ROME = Pattern.compile("[A-Z][0-9]{4}");

    // Read as text, so that a wrong value is a problem with a pointer and not an unknown page.
    @QueryParam("status")
    @Schema(implementation = OfferStatus.class, defaultValue = "PUBLISHED")
    public @Nullable String status;

    @QueryParam("rome")
    public @Nullable String rome;

    @QueryParam("departement")
    public @Nullable String departement;

    @QueryParam("source")
    public @Nullable String source;

    /**
     * Which offers the caller may see in the list.
     *
     * @param all true when the two others do not matter
     */
    record Scope(
            boolean all, List<String> sources, @Nullable String siret) {
        static final Scope ALL = new Scope(true, List.of(), null);
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

    /** The condition in HQL with its parameters; problem 400 for a malformed ROME code. */
    Condition condition(Scope scope) {
        if (rome != null && !ROME.matcher(rome).matches()) {
            throw Problems.invalid("?rome", "INVALID_VALUE", "must be a ROME code such as K2503");
        }
        var condition = new Condition();
        condition.and("status", status());
        condition.and("romeCode", rome);
        condition.and("departement", departement);
        condition.and("source", source);
        if (!scope.all()) {
            condition.hql.append(" and (source in :sources or siret = :siret)");
            condition.parameters.put("sources", scope.sources());
            condition.parameters.put("siret", scope.siret() == null ? "" : scope.siret());
        }
        return condition;
    }

    /** HQL under construction. */
    static final class Condition {
        private final StringBuilder hql = new StringBuilder("1 = 1");
        private final Map<String, Object> parameters = new HashMap<>();

        void and(String field, @Nullable Object value) {
            if (value != null) {
                hql.append(" and ").append(field).append(" = :").append(field);
                parameters.put(field, value);
            }
        }

        /** Only what comes after this id in a list that shows the newest first. */
        void after(UUID id) {
            hql.append(" and id < :after");
            parameters.put("after", id);
        }

        String hql() {
            return hql + " order by id desc";
        }

        Map<String, Object> parameters() {
            return parameters;
        }
    }
}
