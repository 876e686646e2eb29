package fr.relais.matching.access;

import fr.relais.http.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the caller may see. A token with several roles may see what any of them may. */
@RequestScoped
public class Audience {
    public static final String CANDIDATE = "candidate";
    public static final String COUNSELLOR = "counsellor";
    public static final String EMPLOYER = "employer";
    public static final String PARTNER = "partner";
    public static final String FRANCE_TRAVAIL = "francetravail";

    private final Caller caller;
    private final Owners owners;

    Audience(Caller caller, Owners owners) {
        this.caller = caller;
        this.owners = owners;
    }

    /** Whether the ranking of this offer is the caller's to read; its rows may still be limited. */
    public boolean readsRankingOf(UUID offer) {
        return caller.is(FRANCE_TRAVAIL)
                || caller.is(COUNSELLOR)
                || ownsAsEmployer(offer)
                || (caller.is(PARTNER) && owners.offerHasSource(offer, caller.sources()));
    }

    /** Whether the caller sees all rows of that ranking: the employer's rows are pseudonymous, not fewer. */
    public boolean readsEveryRowOf(UUID offer) {
        return caller.is(FRANCE_TRAVAIL) || ownsAsEmployer(offer);
    }

    /** Whether the caller sees all rows of a simulated ranking. */
    public boolean readsEveryRow() {
        return caller.is(FRANCE_TRAVAIL) || caller.is(EMPLOYER);
    }

    /** Whether the caller may know this candidate by what is theirs: the person, the portfolio, the sources. */
    public boolean readsCandidate(UUID candidate) {
        return caller.is(FRANCE_TRAVAIL)
                || (caller.is(CANDIDATE) && candidate.equals(caller.candidateId()))
                || (caller.is(COUNSELLOR) && owners.candidateHasStructure(candidate, caller.structure()))
                || (caller.is(PARTNER) && owners.candidateHasSource(candidate, caller.sources()));
    }

    /** Whether the caller may read why this pair has its place. */
    public boolean readsPairing(UUID offer, UUID candidate) {
        return readsCandidate(candidate) || ownsAsEmployer(offer);
    }

    /** Whether the caller may simulate an offer of this employer; one without employer is anybody's. */
    public boolean simulatesFor(@Nullable String siret) {
        return siret == null || !caller.is(EMPLOYER) || siret.equals(caller.siret());
    }

    private boolean ownsAsEmployer(UUID offer) {
        return caller.is(EMPLOYER) && owners.offerHasSiret(offer, caller.siret());
    }
}
