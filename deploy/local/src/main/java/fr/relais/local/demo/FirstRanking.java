package fr.relais.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.local.api.Api;
import fr.relais.local.console.Console;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Shows one ranked list, and its first line with every number that leads to it. */
public final class FirstRanking {
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SHOWN = 5;
    private final Api partner;
    private final String matching;

    /** Reads from {@code matching}, the base of that service's resources. */
    public FirstRanking(Api partner, String matching) {
        this.partner = partner;
        this.matching = matching;
    }

    /**
     * Shows the first of {@code offers} that ranks somebody.
     *
     * @param candidates how many the matching service must know before it is asked
     */
    public void show(List<String> offers, long candidates) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (String offer : offers) {
                JsonNode page = page(offer);
                if (page.path("evaluated").asLong() >= candidates
                        && !page.path("items").isEmpty()) {
                    Explanation.lines(page).forEach(Console::say);
                    return;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        Console.progress("no offer has ranked " + candidates + " candidates yet; ./relais logs matching-service");
    }

    private JsonNode page(String offer) {
        return partner.get(matching + "/offers/" + offer + "/candidates?limit=" + SHOWN)
                .body();
    }
}
