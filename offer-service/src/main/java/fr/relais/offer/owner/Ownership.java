package fr.relais.offer.owner;

import fr.relais.http.Caller;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/**
 * What the caller may do with programmes, operations and sessions. What is published all read but operators; what is not, its
 * owner and France Travail. Only the owner changes it.
 */
@RequestScoped
public class Ownership {
    private final Caller caller;

    Ownership(Caller caller) {
        this.caller = caller;
    }

    /** The caller as the owner of what it writes; null when it writes nothing. */
    public @Nullable Owner mine() {
        if (caller.is("counsellor") && caller.structure() != null) {
            return new Owner(Owner.Kind.STRUCTURE, caller.structure());
        }
        if (caller.is("partner") && caller.source() != null) {
            return new Owner(Owner.Kind.SOURCE, caller.source());
        }
        if (caller.is("employer") && caller.siret() != null) {
            return new Owner(Owner.Kind.EMPLOYER, caller.siret());
        }
        return null;
    }

    /** The same; problem 403 when the token names nobody. */
    public Owner requireMine() {
        var mine = mine();
        if (mine == null) {
            throw Problems.of(ProblemType.FORBIDDEN, "the token names no structure, source or SIRET");
        }
        return mine;
    }

    public boolean owns(Owner owner) {
        return owner.equals(mine());
    }

    /** Whether the caller reads what is not published, whoever owns it. */
    public boolean readsAll() {
        return caller.is("francetravail");
    }

    /** Problem 403 for operators, who read none of this. */
    public void requireReader() {
        if (caller.is("ops-admin")) {
            throw Problems.of(ProblemType.FORBIDDEN, "operators do not read this");
        }
    }

    /** Problem 403, or 404 for what the caller does not even read, unless the caller may read it. */
    public void requireReadable(boolean published, Owner owner, String what) {
        requireReader();
        if (!published && !owns(owner) && !readsAll()) {
            throw Problems.notFound(what);
        }
    }

    /** Problem 403, or 404 for what the caller does not even read, unless the caller owns it. */
    public void requireWritable(boolean published, Owner owner, String what) {
        requireReadable(published, owner, what);
        if (!owns(owner)) {
            throw Problems.of(ProblemType.FORBIDDEN, "this " + what + " is another's");
        }
    }

    /**
     * What of a table with the columns {@code published} and {@code owner} a list shows the caller, as SQL that is never empty.
     *
     * @param table name or alias
     */
    public String listed(String table) {
        if (readsAll()) {
            return "true";
        }
        return "(" + table + ".published or " + table + ".owner = :mine)";
    }

    /** The parameter that {@link #listed} refers to; null when to none. */
    public @Nullable String listedMine() {
        var mine = mine();
        return readsAll() ? null : mine == null ? "" : mine.text();
    }
}
