package fr.relais.matching.access;

import fr.relais.events.Decision;
import fr.relais.http.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the caller of this request may see. */
@RequestScoped
public class Audience {
    public static final String CANDIDATE = "candidate";
    public static final String COUNSELLOR = "counsellor";
    public static final String EMPLOYER = "employer";
    public static final String PARTNER = "partner";
    public static final String FRANCE_TRAVAIL = "francetravail";

    private final Caller caller;
    private final Owners owners;
    private @Nullable Permissions permissions;

    Audience(Caller caller, Owners owners) {
        this.caller = caller;
        this.owners = owners;
    }

    /** The same, to be asked after the request too. */
    public Permissions permissions() {
        Permissions held = permissions;
        if (held == null) {
            held = new Permissions(caller, owners);
            permissions = held;
        }
        return held;
    }

    /** Whether the ranking of this offer is the caller's to read; its rows may still be limited. */
    public boolean readsRankingOf(UUID offer) {
        return permissions().readsRankingOf(offer);
    }

    /** Whether the caller sees all rows of that ranking: the employer's rows are pseudonymous, not fewer. */
    public boolean readsEveryRowOf(UUID offer) {
        return permissions().readsEveryRowOf(offer);
    }

    /** Whether the caller sees all rows of a simulated ranking. */
    public boolean readsEveryRow() {
        return permissions().readsEveryRow();
    }

    /** Whether the caller may know this candidate by what is theirs: the person, the portfolio, the sources. */
    public boolean readsCandidate(UUID candidate) {
        return permissions().readsCandidate(candidate);
    }

    /** Whether the caller may read why this pair has its place. */
    public boolean readsPairing(UUID offer, UUID candidate) {
        return permissions().readsPairing(offer, candidate);
    }

    /** Whether the caller may decide on this pair. */
    public boolean decidesOn(UUID offer, UUID candidate) {
        return permissions().decidesOn(offer, candidate);
    }

    /** Whether that decision on such a pair is theirs to write. */
    public boolean writes(Decision state, UUID offer, UUID candidate) {
        return permissions().writes(state, offer, candidate);
    }

    /** Whether the caller may simulate an offer of this employer; one without employer is anybody's. */
    public boolean simulatesFor(@Nullable String siret) {
        return permissions().simulatesFor(siret);
    }
}
