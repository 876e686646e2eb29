package fr.relais.candidate.passport;

import fr.relais.candidate.evidence.Statement;
import fr.relais.candidate.profile.Person;
import fr.relais.events.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person can do, as of a moment. Levels are 1 to 3: what was assessed as not held is none of a passport's business.
 *
 * @param email to bind the passport to the person by its digest, as the identity provider verified it: what a source
 *     wrote may be another's; null when it verified none
 * @param reader the person for whoever may know who it is, else null; for paper only
 * @param registryVersion of the competencies' wording; null when there are none
 */
record Passport(
        UUID candidateId,
        Instant issuedAt,
        Instant validUntil,
        @Nullable String registryVersion,
        @Nullable String email,
        @Nullable Person reader,
        List<Held> competencies) {

    Passport {
        competencies = List.copyOf(competencies);
    }

    /**
     * One competency.
     *
     * @param statement the one that holds
     * @param all every statement, oldest first
     * @param uri its name in the registry
     * @param labelFr the code when the registry no longer has the competency
     */
    record Held(Statement statement, List<Statement> all, String uri, String labelFr, String labelEn) {
        Held {
            all = List.copyOf(all);
        }

        String code() {
            return statement.code();
        }

        int level() {
            return statement.level();
        }

        Evidence evidence() {
            return statement.evidence();
        }
    }

    /** Nothing of the person: what a log may have. */
    @Override
    public String toString() {
        return "Passport[" + candidateId + "]";
    }
}
