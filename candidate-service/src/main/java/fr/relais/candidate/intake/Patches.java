package fr.relais.candidate.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.candidate.access.Author;
import fr.relais.candidate.evidence.Statement;
import fr.relais.candidate.intake.CandidateBody.MobilityBody;
import fr.relais.candidate.intake.CandidateBody.PlaceBody;
import fr.relais.candidate.intake.CandidateBody.Stated;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.CandidateViews;
import fr.relais.http.FieldError;
import fr.relais.http.Problems;
import fr.relais.http.RequestBodies;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;

/** Merge patches of candidates: what a writer could write, with the patch applied, as a draft. */
@ApplicationScoped
class Patches {
    private final RequestBodies bodies;
    private final Drafts drafts;

    Patches(RequestBodies bodies, Drafts drafts) {
        this.bodies = bodies;
        this.drafts = drafts;
    }

    /** A patch as it was sent. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once
    record Patch(byte[] sent, ObjectNode content) {
        boolean names(String field) {
            return content.has(field);
        }

        boolean saysSupport() {
            return content.path("consents").hasNonNull("support");
        }

        boolean namesCommune() {
            JsonNode place = content.path("place");
            return place.hasNonNull("communeInsee");
        }
    }

    /** Problems 400 and 413. */
    Patch read(InputStream body) {
        var sent = bodies.bytes(body);
        return new Patch(sent, bodies.object(sent));
    }

    /** Problem 400 for what the candidate would become; 403 for parts that are not this caller's to write. */
    Draft apply(Patch patch, Candidate candidate, Author author, CandidateViews caller) {
        if (patch.names("person") && !caller.mayIdentify(candidate)) {
            throw notAllowed("/person", "IDENTITY_NOT_ALLOWED");
        }
        if (patch.names("consents") && !caller.maySpeakFor(candidate)) {
            throw notAllowed("/consents", "CONSENT_NOT_ALLOWED");
        }
        var support = author.accompanies(candidate.structures());
        if (patch.saysSupport() && !support) {
            throw notAllowed("/consents/support", "CONSENT_NOT_ALLOWED");
        }
        var current = current(candidate, author, patch.namesCommune());
        var patched = bodies.patched(current, new ByteArrayInputStream(patch.sent()), CandidateBody.class);
        return drafts.check(patched.map(whole -> complete(whole, support)));
    }

    private static RuntimeException notAllowed(String pointer, String code) {
        return Problems.forbidden(List.of(new FieldError(pointer, code, "is not this token's to write")));
    }

    private static CandidateBody current(Candidate candidate, Author author, boolean withoutPlace) {
        var facts = candidate.facts();
        var own = candidate.statements().of(author.writer());
        return new CandidateBody(
                candidate.person(),
                withoutPlace ? null : place(candidate),
                new MobilityBody(facts.maxDistanceKm(), facts.mobilityDepartements()),
                facts.availableFrom(),
                facts.contractTypes(),
                facts.workingTimes(),
                facts.noNights(),
                facts.noWeekends(),
                facts.licences(),
                facts.wishedRome(),
                facts.practisedRome(),
                own.stream().map(Patches::stated).toList(),
                ConsentsBody.of(candidate, author.accompanies(candidate.structures())));
    }

    // The commune itself is not kept, so one that the patch names replaces the point that stood before.
    private static PlaceBody place(Candidate candidate) {
        var facts = candidate.facts();
        return new PlaceBody(facts.latitude(), facts.longitude(), facts.departement(), null);
    }

    private static Stated stated(Statement held) {
        return new Stated(held.code(), held.level(), held.evidence());
    }

    /** What a patch removes is taken back, where an upsert that leaves it out says nothing. */
    private static CandidateBody complete(CandidateBody patched, boolean support) {
        return new CandidateBody(
                patched.person(),
                patched.place(),
                patched.mobility(),
                patched.availableFrom(),
                patched.contractTypes(),
                patched.workingTimes(),
                patched.noNights(),
                patched.noWeekends(),
                patched.licences(),
                patched.wishedRome(),
                patched.practisedRome(),
                patched.competencies() == null ? List.of() : patched.competencies(),
                ConsentsBody.complete(patched.consents(), support));
    }
}
