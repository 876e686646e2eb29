package fr.relais.load;

/**
 * How much was measured, to see that a run was one.
 *
 * @param written changes that were answered
 * @param served changes whose new rank was seen
 * @param missed changes that failed or whose new rank was not seen in time
 * @param reads first pages that were read
 * @param people those the service holds after its restart, others included
 */
public record Figures(int written, int served, long missed, int reads, int people) {
    static Figures of(SteadyChanges changes, int reads, int people) {
        return new Figures(
                changes.write().count(),
                changes.served().count(),
                changes.write().missed() + changes.served().missed(),
                reads,
                people);
    }
}
