package fr.relais.candidate.intake;

import fr.relais.candidate.access.Author;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.CandidateChanges;
import fr.relais.candidate.profile.Candidates;
import fr.relais.candidate.profile.SourceLink;
import fr.relais.candidate.profile.SourceLinks;
import fr.relais.http.bulk.BulkResult;
import fr.relais.http.bulk.BulkResult.Outcome;
import fr.relais.http.bulk.BulkTarget;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Upserts of many candidates of one source in one transaction: looked up, locked and written all at once.
 *
 * <p>Of people nobody knows yet, everything but the writing is done ahead, outside of the transaction: nothing of it rests
 * on the database. Should one of them have come in between, the link's key refuses the rows, and the items come again.
 */
@ApplicationScoped
class BulkUpserts {
    private final Registrations registrations;
    private final CandidateChanges changes;
    private final Candidates candidates;
    private final SourceLinks links;

    BulkUpserts(Registrations registrations, CandidateChanges changes, Candidates candidates, SourceLinks links) {
        this.registrations = registrations;
        this.changes = changes;
        this.candidates = candidates;
        this.links = links;
    }

    /** Gives a result for each item, in their order; one that is refused leaves the others alone. */
    BulkTarget.Lot prepare(String source, List<ImportedCandidate> items, Author author) {
        var ids = items.stream().map(ImportedCandidate::externalId).toList();
        var news = QuarkusTransaction.requiringNew()
                .call(() -> links.find(source, ids).isEmpty());
        if (news) {
            var lot = new Lot(source, author, Map.of());
            var results = items.stream().map(lot::upsert).toList();
            return () -> {
                lot.write();
                return results;
            };
        }
        return () -> {
            var lot = new Lot(source, author, known(source, ids));
            var results = items.stream().map(lot::upsert).toList();
            lot.write();
            return results;
        };
    }

    /** External id to candidate, locked. */
    private Map<String, Candidate> known(String source, List<String> externalIds) {
        var ids = links.find(source, externalIds);
        var locked = new HashMap<UUID, Candidate>();
        candidates.lock(ids.values()).forEach(candidate -> locked.put(candidate.id(), candidate));
        var known = new HashMap<String, Candidate>();
        ids.forEach((externalId, id) -> {
            var candidate = locked.get(id);
            if (candidate == null) {
                throw new Registrations.Overtaken("erased");
            }
            known.put(externalId, candidate);
        });
        return known;
    }

    /** Items of one transaction; one that comes twice is created and then changed. */
    private final class Lot {
        private final CandidateChanges.Batch changes = BulkUpserts.this.changes.batch();
        private final List<SourceLink> links = new ArrayList<>();
        private final String source;
        private final Author author;
        private final Map<String, Candidate> known;

        Lot(String source, Author author, Map<String, Candidate> known) {
            this.source = source;
            this.author = author;
            this.known = new HashMap<>(known);
        }

        BulkResult upsert(ImportedCandidate item) {
            try {
                var held = known.get(item.externalId());
                if (held == null) {
                    return result(Outcome.CREATED, item, create(item));
                }
                var changed = registrations.change(changes, held, item.draftOrRefusal(), author);
                return result(changed ? Outcome.UPDATED : Outcome.UNCHANGED, item, held);
            } catch (HttpProblem e) {
                return BulkResult.refused(item.externalId(), e);
            }
        }

        private Candidate create(ImportedCandidate item) {
            var created = registrations.create(changes, item.draftOrRefusal(), author);
            links.add(new SourceLink(new SourceLink.Key(source, item.externalId()), created.id()));
            known.put(item.externalId(), created);
            return created;
        }

        void write() {
            changes.write();
            BulkUpserts.this.links.insert(links);
        }

        private static BulkResult result(Outcome outcome, ImportedCandidate item, Candidate candidate) {
            return new BulkResult(outcome, item.externalId(), candidate.id(), null);
        }
    }
}
