package fr.relais.skills.occupation;

import fr.relais.events.OccupationState;
import fr.relais.events.OccupationState.Bridge;
import fr.relais.events.Requirement;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What ROME says of an occupation, as opposed to what the registry makes of it.
 *
 * @param romeVersion of the label
 * @param listedIn ROME versions whose full list is loaded and holds the code, oldest first
 * @param changedIn ROME versions in which the code means something else, oldest first
 */
public record Naming(String rome, String romeVersion, List<String> listedIn, List<String> changedIn, String label) {
    public Naming {
        listedIn = List.copyOf(listedIn);
        changedIn = List.copyOf(changedIn);
    }

    /** The naming of an occupation that has a state. */
    public static Naming of(OccupationState state) {
        return new Naming(state.rome(), state.romeVersion(), state.listedIn(), state.changedIn(), state.label());
    }

    /** A label of one ROME version; what is known of the code in others is kept. */
    public static Naming of(String rome, String romeVersion, String label, @Nullable OccupationState current) {
        return current == null
                ? new Naming(rome, romeVersion, List.of(), List.of(), label)
                : new Naming(rome, romeVersion, current.listedIn(), current.changedIn(), label);
    }

    /** As {@code current} names it, if that is official; else as this does. */
    public Naming unlessListed(@Nullable OccupationState current) {
        return current != null && current.listedIn().contains(romeVersion) ? of(current) : this;
    }

    /** The same with more versions that list the code. */
    public Naming alsoListedIn(List<String> versions) {
        var all = new TreeSet<>(listedIn);
        all.addAll(versions);
        return new Naming(rome, romeVersion, List.copyOf(all), changedIn, label);
    }

    /**
     * The same with what a file says of a code's meaning.
     *
     * @param told versions that the file has the code in
     * @param changed those of them in which it means something else
     */
    public Naming changedIn(Collection<String> told, Collection<String> changed) {
        var all = new TreeSet<>(changedIn);
        all.removeAll(told);
        all.addAll(changed);
        return new Naming(rome, romeVersion, listedIn, List.copyOf(all), label);
    }

    /**
     * The state under this name.
     *
     * @param profile CURATED or DERIVED
     */
    public OccupationState state(
            long version, String registry, String profile, List<Requirement> requirements, List<Bridge> bridges) {
        return new OccupationState(
                rome, version, registry, romeVersion, listedIn, label, profile, requirements, bridges, changedIn);
    }
}
