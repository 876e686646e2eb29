package fr.relais.candidate.openbadge;

import fr.relais.candidate.fetch.FetchFailure;
import fr.relais.candidate.fetch.FetchFailure.Reason;
import fr.relais.candidate.fetch.Fetched;
import fr.relais.candidate.fetch.Fetcher;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Answers from memory, and notes what was asked. What it does not hold stands on no list of hosts. */
final class FakeFetcher implements Fetcher {
    final Map<String, Fetched> answers = new HashMap<>();
    final List<String> asked = new ArrayList<>();

    void put(String address, Object text) {
        answers.put(address, new Fetched(200, text.toString()));
    }

    @Override
    public Fetched get(URI address, Predicate<URI> within) throws FetchFailure {
        asked.add(address.toString());
        var answer = answers.get(address.toString());
        if (answer == null || !within.test(address)) {
            throw new FetchFailure(Reason.NOT_ALLOWED, "not allowed");
        }
        return answer;
    }
}
