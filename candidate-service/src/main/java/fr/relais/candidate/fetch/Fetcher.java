package fr.relais.candidate.fetch;

import java.net.URI;
import java.util.function.Predicate;

/** Fetches from elsewhere. Blocks; safe from any thread. */
public interface Fetcher {
    /**
     * The answer of an address.
     *
     * @param within what redirects must stay in; asked of the first address too
     */
    Fetched get(URI address, Predicate<URI> within) throws FetchFailure;
}
