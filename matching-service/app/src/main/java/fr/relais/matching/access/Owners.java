package fr.relais.matching.access;

import fr.relais.events.CandidateAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Whose each offer and each candidate is, as the topics state it. */
@ApplicationScoped
public class Owners {
    private final Map<UUID, OfferOwner> offers = new ConcurrentHashMap<>();
    private final Map<UUID, Access> candidates = new ConcurrentHashMap<>();

    private record OfferOwner(
            @Nullable String source, @Nullable String siret, boolean isPublished) {}

    /** Of an erased candidate only the version stays, so that an older copy grants nothing again. */
    private record Access(long version, List<String> sources, List<String> structures) {}

    /** An offer's owner; the index has decided that this is the newest state. */
    public void putOffer(UUID id, @Nullable String source, @Nullable String siret) {
        offers.put(id, new OfferOwner(source, siret, true));
    }

    /** A closed offer is nobody's to read; whose it was still says who may tell what became of those it was about. */
    public void closeOffer(UUID id, @Nullable String source, @Nullable String siret) {
        offers.put(id, new OfferOwner(source, siret, false));
    }

    public void removeOffer(UUID id) {
        offers.remove(id);
    }

    /** Who may see a candidate; a version that is not newer than the one held is dropped. */
    public void put(CandidateAccess access, long version) {
        put(access.candidateId(), new Access(version, access.sources(), access.structures()));
    }

    /** Nobody's any more. */
    public void removeCandidate(UUID id, long version) {
        put(id, new Access(version, List.of(), List.of()));
    }

    private void put(UUID id, Access access) {
        candidates.merge(id, access, (held, news) -> news.version > held.version ? news : held);
    }

    boolean offerHasSource(UUID offer, Collection<String> sources) {
        OfferOwner owner = offers.get(offer);
        return owner != null && owner.isPublished && offerCameFrom(offer, sources);
    }

    /** The same of an offer that is closed too. */
    boolean offerCameFrom(UUID offer, Collection<String> sources) {
        OfferOwner owner = offers.get(offer);
        return owner != null && owner.source != null && sources.contains(owner.source);
    }

    boolean offerHasSiret(UUID offer, @Nullable String siret) {
        OfferOwner owner = offers.get(offer);
        return owner != null && owner.isPublished && offerCameFromSiret(offer, siret);
    }

    /** The same of an offer that is closed too. */
    boolean offerCameFromSiret(UUID offer, @Nullable String siret) {
        OfferOwner owner = offers.get(offer);
        return owner != null && siret != null && siret.equals(owner.siret);
    }

    boolean candidateHasSource(UUID candidate, Collection<String> sources) {
        Access access = candidates.get(candidate);
        return access != null && !Collections.disjoint(access.sources, sources);
    }

    boolean candidateHasStructure(UUID candidate, @Nullable String structure) {
        Access access = candidates.get(candidate);
        return access != null && structure != null && access.structures.contains(structure);
    }
}
