package fr.relais.matching.delivery;

import fr.relais.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Stores what differs from the rows, and leaves the events of it in the outbox. */
@ApplicationScoped
class ShortlistWriter {
    private final ShortlistTable table;
    private final Outbox outbox;

    ShortlistWriter(ShortlistTable table, Outbox outbox) {
        this.table = table;
        this.outbox = outbox;
    }

    /** All or nothing; answers the rows that were written, which may be none. */
    @Transactional
    List<StoredShortlist> store(Map<UUID, Shown> shortlists) {
        Map<UUID, StoredShortlist> held = table.lock(shortlists.keySet());
        List<News> news = shortlists.entrySet().stream()
                .map(entry -> new Compared(
                        held.getOrDefault(entry.getKey(), StoredShortlist.none(entry.getKey())), entry.getValue()))
                .filter(compared -> !compared.before.shown().sameAs(compared.shown))
                .map(compared -> News.of(compared.before, compared.shown))
                .toList();
        List<StoredShortlist> rows = news.stream().map(News::row).toList();
        if (!news.isEmpty()) {
            table.write(rows, held.keySet());
            outbox.append(news.stream().flatMap(one -> one.events().stream()).toList());
        }
        return rows;
    }

    private record Compared(StoredShortlist before, Shown shown) {}

    /** The offers that are told to be published. */
    Set<UUID> published() {
        return table.published();
    }
}
