package fr.relais.candidate.profile;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import fr.relais.candidate.evidence.StatementsColumn;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of {@code candidate}, as {@link Candidate} maps them; {@code BulkRowsIT} compares. */
final class CandidateRow extends AbstractMapping<Candidate> {
    static final CandidateRow MAPPING = new CandidateRow();

    private static final StatementsColumn STATEMENTS = new StatementsColumn();

    private CandidateRow() {
        super("", "candidate");
        mapUUID("id", Candidate::id);
        mapLong("revision", Candidate::revision);
        mapFacts();
        mapJsonb("statements", candidate -> STATEMENTS.convertToDatabaseColumn(candidate.statements()));
        mapText("subject", Candidate::subject);
        mapTextArray("sources", Candidate::sources);
        mapTextArray("structures", Candidate::structures);
        mapLong("profile_version", candidate -> candidate.topics().profileVersion());
        mapBoolean("profile_published", candidate -> candidate.topics().profilePublished());
        mapBoolean("minor", candidate -> candidate.topics().minor());
        mapText("age_group", candidate -> name(candidate.topics().ageGroup()));
        mapLong("access_version", candidate -> candidate.topics().accessVersion());
        mapDate("age_review_on", candidate -> candidate.topics().ageReviewOn());
        mapTimeStampTz("created_at", candidate -> candidate.createdAt().atZone(ZoneOffset.UTC));
        mapTimeStampTz("updated_at", candidate -> candidate.updatedAt().atZone(ZoneOffset.UTC));
    }

    private void mapFacts() {
        mapDouble("latitude", candidate -> candidate.facts().latitude());
        mapDouble("longitude", candidate -> candidate.facts().longitude());
        mapText("departement", candidate -> candidate.facts().departement());
        mapInteger("max_distance_km", candidate -> candidate.facts().maxDistanceKm());
        mapTextArray("mobility_departements", candidate -> candidate.facts().mobilityDepartements());
        mapDate("available_from", candidate -> candidate.facts().availableFrom());
        mapTextArray("contract_types", candidate -> candidate.facts().contractTypes());
        mapTextArray("working_times", candidate -> names(candidate.facts().workingTimes()));
        mapBoolean("no_nights", candidate -> candidate.facts().noNights());
        mapBoolean("no_weekends", candidate -> candidate.facts().noWeekends());
        mapTextArray("licences", candidate -> candidate.facts().licences());
        mapTextArray("wished_rome", candidate -> candidate.facts().wishedRome());
        mapTextArray("practised_rome", candidate -> candidate.facts().practisedRome());
        mapText("rome_version", candidate -> candidate.facts().romeVersion());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
