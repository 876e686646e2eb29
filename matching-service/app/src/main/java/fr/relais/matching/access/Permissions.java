package fr.relais.matching.access;

import fr.relais.events.Decision;
import fr.relais.http.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one caller may see until the token expires: the token as it was, owners as they are at each question. A token with several
 * roles may see what any of them may.
 */
public final class Permissions {
    private static final List<String> ROLES = List.of(
            Audience.CANDIDATE, Audience.COUNSELLOR, Audience.EMPLOYER, Audience.PARTNER, Audience.FRANCE_TRAVAIL);

    private final Owners owners;
    private final Set<String> roles;
    private final List<String> sources;
    private final @Nullable String siret;
    private final @Nullable String structure;
    private final @Nullable UUID candidateId;
    private final Instant expire;

    Permissions(Caller caller, Owners owners) {
        this.owners = owners;
        roles = ROLES.stream().filter(caller::is).collect(Collectors.toUnmodifiableSet());
        sources = caller.sources();
        siret = caller.siret();
        structure = caller.structure();
        candidateId = caller.candidateId();
        expire = caller.expires();
    }

    /** When they end, with the token: whoever asks after the request has to look. */
    public Instant expire() {
        return expire;
    }

    /** Whether the ranking of this offer is the caller's to read; its rows may still be limited. */
    public boolean readsRankingOf(UUID offer) {
        return is(Audience.FRANCE_TRAVAIL)
                || is(Audience.COUNSELLOR)
                || ownsAsEmployer(offer)
                || (is(Audience.PARTNER) && owners.offerHasSource(offer, sources));
    }

    /** Whether the caller sees all rows of that ranking: the employer's rows are pseudonymous, not fewer. */
    public boolean readsEveryRowOf(UUID offer) {
        return is(Audience.FRANCE_TRAVAIL) || ownsAsEmployer(offer);
    }

    /** Whether the caller sees all rows of a simulated ranking. */
    boolean readsEveryRow() {
        return is(Audience.FRANCE_TRAVAIL) || is(Audience.EMPLOYER);
    }

    /** Whether the caller may know this candidate by what is theirs: the person, the portfolio, the sources. */
    public boolean readsCandidate(UUID candidate) {
        return accompanies(candidate) || (is(Audience.CANDIDATE) && candidate.equals(candidateId));
    }

    private boolean accompanies(UUID candidate) {
        return is(Audience.FRANCE_TRAVAIL)
                || (is(Audience.COUNSELLOR) && owners.candidateHasStructure(candidate, structure))
                || (is(Audience.PARTNER) && owners.candidateHasSource(candidate, sources));
    }

    /** Whether the caller may read why this pair has its place. */
    boolean readsPairing(UUID offer, UUID candidate) {
        return readsCandidate(candidate) || ownsAsEmployer(offer);
    }

    /** Whether the caller may decide on this pair: whoever accompanies the candidate, and the employer, also once it closed the offer. */
    boolean decidesOn(UUID offer, UUID candidate) {
        return accompanies(candidate) || ownedAsEmployer(offer);
    }

    /**
     * Whether that decision on a pair that is the caller's to decide on is theirs to write: nobody answers for the other side.
     */
    boolean writes(Decision state, UUID offer, UUID candidate) {
        boolean isOfEmployer = state == Decision.DECLINED_BY_EMPLOYER || state == Decision.HIRED;
        return is(Audience.FRANCE_TRAVAIL)
                || (is(Audience.COUNSELLOR) && owners.candidateHasStructure(candidate, structure))
                || (ownedAsEmployer(offer) && state != Decision.DECLINED_BY_CANDIDATE)
                || (is(Audience.PARTNER)
                        && owners.candidateHasSource(candidate, sources)
                        && (!isOfEmployer || owners.offerCameFrom(offer, sources)));
    }

    /** Whether the caller may simulate an offer of this employer; one without employer is anybody's. */
    boolean simulatesFor(@Nullable String employer) {
        return employer == null || !is(Audience.EMPLOYER) || employer.equals(siret);
    }

    private boolean ownsAsEmployer(UUID offer) {
        return is(Audience.EMPLOYER) && owners.offerHasSiret(offer, siret);
    }

    private boolean ownedAsEmployer(UUID offer) {
        return is(Audience.EMPLOYER) && owners.offerCameFromSiret(offer, siret);
    }

    private boolean is(String role) {
        return roles.contains(role);
    }
}
