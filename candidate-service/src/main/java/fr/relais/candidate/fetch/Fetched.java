package fr.relais.candidate.fetch;

/**
 * An answer.
 *
 * @param status HTTP status, never a redirection
 * @param text its body as UTF-8, at most as many bytes as the fetcher lets through
 */
public record Fetched(int status, String text) {
    /** Whether it is what was asked for. */
    public boolean ok() {
        return status == 200;
    }
}
