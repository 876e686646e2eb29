package fr.relais.candidate.intake;

import fr.relais.candidate.access.Author;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.CandidateViews;
import fr.relais.candidate.profile.Candidates;
import fr.relais.candidate.profile.SourceLink;
import fr.relais.candidate.profile.SourceLinks;
import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Upserts of single candidates over HTTP, tried again when another request wrote the same candidate first. */
@RequestScoped
class Upserts {
    private static final int MOST_TRIES = 3;

    private final Registrations registrations;
    private final Candidates candidates;
    private final SourceLinks links;
    private final CandidateViews views;

    Upserts(Registrations registrations, Candidates candidates, SourceLinks links, CandidateViews views) {
        this.registrations = registrations;
        this.candidates = candidates;
        this.links = links;
        this.views = views;
    }

    /** A problem 412 when If-Match is given and is not the candidate's; says it before the body is read. */
    void check(SourceLink.Key key, @Nullable String ifMatch) {
        if (ifMatch != null) {
            QuarkusTransaction.requiringNew().run(() -> {
                var link = links.findById(key);
                match(ifMatch, link == null ? null : candidates.findById(link.candidateId()));
            });
        }
    }

    private static void match(@Nullable String ifMatch, @Nullable Candidate candidate) {
        if (candidate != null) {
            Preconditions.matchIfPresent(ifMatch, candidate.revision());
        } else if (ifMatch != null) {
            throw Problems.of(ProblemType.STALE, "there is no such candidate to match");
        }
    }

    Response answer(SourceLink.Key key, @Nullable String ifMatch, Draft draft, Author author) {
        for (int tries = 1; ; tries++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> write(key, ifMatch, draft, author));
            } catch (Registrations.Overtaken | ConstraintViolationException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private Response write(SourceLink.Key key, @Nullable String ifMatch, Draft draft, Author author) {
        var known = registrations.find(key);
        match(ifMatch, known);
        Response.ResponseBuilder answer;
        Candidate written;
        if (known == null) {
            written = registrations.create(key, draft, author);
            candidates.flush(); // here, not at the commit, it shows that somebody was faster
            answer = Response.created(URI.create("/api/v1/candidates/" + written.id()));
        } else {
            written = known;
            registrations.change(known, draft, author);
            answer = Response.ok();
        }
        return answer.tag(Preconditions.tag(written.revision()))
                .entity(views.of(written))
                .build();
    }
}
