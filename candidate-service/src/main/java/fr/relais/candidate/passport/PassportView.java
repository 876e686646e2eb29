package fr.relais.candidate.passport;

import fr.relais.candidate.access.Writer;
import fr.relais.candidate.evidence.Statement;
import fr.relais.events.Evidence;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passport as plain JSON, unsigned.
 *
 * @param issuer our id as an issuer of signed passports
 * @param registryVersion version of the registry that the labels are of; null when there are no competencies
 * @param competencies held at level 1 or more, by code
 */
record PassportView(
        UUID candidateId,
        URI issuer,
        Instant issuedAt,
        Instant validUntil,
        @Nullable String registryVersion,
        List<HeldCompetencyView> competencies) {

    /**
     * @param uri the competency's name in the registry
     * @param statements all of them, oldest first
     */
    record HeldCompetencyView(
            String code, URI uri, LabelView label, int level, Evidence evidence, List<StatedView> statements) {
        static HeldCompetencyView of(Passport.Held held) {
            return new HeldCompetencyView(
                    held.code(),
                    URI.create(held.uri()),
                    new LabelView(held.labelFr(), held.labelEn()),
                    held.level(),
                    held.evidence(),
                    held.all().stream()
                            .map(stated -> StatedView.of(stated, stated.equals(held.statement())))
                            .toList());
        }
    }

    record LabelView(String fr, String en) {}

    /**
     * @param by what kind of writer said it
     * @param at when this writer first said just this
     * @param effective true for the one that holds
     */
    record StatedView(int level, Evidence evidence, Writer.Kind by, Instant at, boolean effective) {
        static StatedView of(Statement stated, boolean effective) {
            return new StatedView(
                    stated.level(), stated.evidence(), stated.writer().kind(), stated.at(), effective);
        }
    }

    static PassportView of(Passport passport, String issuer) {
        return new PassportView(
                passport.candidateId(),
                URI.create(issuer),
                passport.issuedAt(),
                passport.validUntil(),
                passport.registryVersion(),
                passport.competencies().stream().map(HeldCompetencyView::of).toList());
    }
}
