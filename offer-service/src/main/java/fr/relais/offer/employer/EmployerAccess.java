package fr.relais.offer.employer;

import fr.relais.http.Caller;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/**
 * What the caller may do with employers. Whoever wrote one first may change it, and so may the employer itself. All who have a
 * token read them; without one, those that are partners or have a public offer.
 */
@RequestScoped
class EmployerAccess {
    /** Of what people write through our own API. */
    private static final String OWN_SOURCE = "relais";

    private final Caller caller;

    EmployerAccess(Caller caller) {
        this.caller = caller;
    }

    /** Problem 403 for those who read no employers. */
    void requireReader() {
        if (caller.is("ops-admin")) {
            throw Problems.of(ProblemType.FORBIDDEN, "operators do not read employers");
        }
    }

    boolean seesAll() {
        return !caller.isAnonymous();
    }

    /** The source that the caller writes a new employer under; problem 403. */
    String sourceFor(String siret) {
        if (caller.is("employer")) {
            if (siret.equals(caller.siret())) {
                return OWN_SOURCE;
            }
            throw Problems.of(ProblemType.FORBIDDEN, "the token is not for this SIRET");
        }
        var source = own();
        if (source == null) {
            throw Problems.of(ProblemType.FORBIDDEN, "the token names neither a source nor a structure");
        }
        return source;
    }

    /** Problem 403 unless the caller may change it. */
    void requireWritable(Employer employer) {
        boolean isItself = caller.is("employer") && employer.siret().equals(caller.siret());
        if (!isItself && !employer.source().equals(own())) {
            throw Problems.of(ProblemType.FORBIDDEN, "another has written this employer");
        }
    }

    private @Nullable String own() {
        return caller.is("counsellor") ? caller.structure() : caller.source();
    }
}
