package fr.relais.candidate.access;

import fr.relais.http.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which candidates the caller reaches, as a condition of the query itself: who is out of reach is as absent as who does
 * not exist. The condition speaks of {@code c}, a candidate.
 */
@RequestScoped
public class Reach {
    private final Caller caller;

    Reach(Caller caller) {
        this.caller = caller;
    }

    /** HQL, never empty; {@link #parameters} belong to it. */
    public String condition() {
        if (caller.is(
                "candidate")) { // writes as the person, whatever else the account may be: so nobody else is reached
            return caller.candidateId() == null ? "1 = 0" : "c.id = :own";
        }
        if (caller.is("francetravail")) {
            return "1 = 1";
        }
        var ways = new ArrayList<String>();
        if (caller.is("counsellor") && caller.structure() != null) {
            ways.add("array_contains(c.structures, :structure)");
        }
        if (caller.is("partner") && caller.source() != null) {
            ways.add("array_contains(c.sources, :source)");
        }
        return ways.isEmpty() ? "1 = 0" : String.join(" or ", ways);
    }

    /** What {@link #condition} refers to. */
    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        var condition = condition();
        add(parameters, condition, "own", caller.candidateId());
        add(parameters, condition, "structure", caller.structure());
        add(parameters, condition, "source", caller.source());
        return parameters;
    }

    /**
     * Whether the caller may read and write name, contact and birth date of a candidate within reach: the person, a
     * counsellor of the portfolio, and the source that wrote them last.
     */
    public boolean includesIdentity(UUID candidate, List<String> structures, @Nullable String writtenBy) {
        return (caller.is("candidate") && candidate.equals(caller.candidateId()))
                || (caller.is("counsellor") && structures.contains(String.valueOf(caller.structure())))
                || (writtenBy != null && caller.sources().contains(writtenBy));
    }

    /** Whether the caller is the person, or a counsellor of a structure that accompanies them: no source is. */
    public boolean includesSupport(UUID candidate, List<String> structures) {
        return includesIdentity(candidate, structures, null);
    }

    /** Whether the caller stands for the person in some way: as the person, a counsellor of the portfolio, or a source. */
    public boolean accompanies(UUID candidate, List<String> structures, List<String> sources) {
        return includesSupport(candidate, structures)
                || caller.sources().stream().anyMatch(sources::contains);
    }

    private static void add(Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null && condition.contains(":" + name)) {
            parameters.put(name, value);
        }
    }
}
