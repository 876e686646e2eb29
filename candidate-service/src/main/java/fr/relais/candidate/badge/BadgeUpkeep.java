package fr.relais.candidate.badge;

import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.Candidates;
import fr.relais.candidate.registry.RegistryFollower;
import fr.relais.candidate.registry.RegistryView;
import fr.relais.events.BadgeState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what badges grant true while nobody hands anything in: templates change, badges expire, issuers take them back.
 * Several instances may do so at once: each badge is looked at again under its candidate's lock, and whoever comes second
 * finds nothing to change. What a stop interrupts goes on at the next start, since what is left is read from the rows.
 */
@ApplicationScoped
class BadgeUpkeep {
    private static final Logger LOG = Logger.getLogger(BadgeUpkeep.class);

    private final HeldBadges badges;
    private final BadgeGrants grants;
    private final BadgeStatuses statuses;
    private final Candidates candidates;
    private final RegistryFollower registry;
    private final RegistryView view;
    private final Clock clock;
    private Map<UUID, Long> computed = Map.of();

    BadgeUpkeep(
            HeldBadges badges,
            BadgeGrants grants,
            BadgeStatuses statuses,
            Candidates candidates,
            RegistryFollower registry,
            RegistryView view,
            Clock clock) {
        this.badges = badges;
        this.grants = grants;
        this.statuses = statuses;
        this.candidates = candidates;
        this.registry = registry;
        this.view = view;
        this.clock = clock;
    }

    /** Brings grants up to their templates, as soon as the registry has published a change. */
    @Scheduled(every = "{relais.candidate.badges.templates-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void recompute() {
        if (!registry.ready()) {
            return; // else every template not read yet would seem withdrawn
        }
        var versions = new HashMap<UUID, Long>();
        view.badges().forEach(template -> versions.put(template.id(), template.version()));
        if (versions.equals(computed)) {
            return;
        }
        for (var template : QuarkusTransaction.requiringNew().call(badges::templates)) {
            var version = view.badge(template).map(BadgeState::version).orElse(0L);
            var done = all(() -> badges.behind(template, version), this::settleAsItIs);
            if (done > 0) {
                LOG.infof("%d badges brought to version %d of template %s", done, version, template);
            }
        }
        computed = Map.copyOf(versions);
    }

    private void settleAsItIs(Candidate locked, HeldBadge badge) {
        // trusted again where its template or key is back
        var next = badge.state() == HeldState.UNTRUSTED ? HeldState.ACTIVE : badge.state();
        grants.settle(locked, badge, next, null);
    }

    /** Takes back what badges granted whose time is over. */
    @Scheduled(every = "{relais.candidate.badges.expiry-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void expire() {
        var done = registry.ready()
                ? all(
                        () -> badges.expired(clock.instant()),
                        (locked, badge) -> grants.settle(locked, badge, HeldState.EXPIRED, RefusalCode.EXPIRED))
                : 0;
        if (done > 0) {
            LOG.infof("%d badges have expired", done);
        }
    }

    /** Asks issuers again whether badges are in force. One that does not answer is asked again later. */
    @Scheduled(every = "{relais.candidate.badges.statuses-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void ask() {
        if (registry.ready()) {
            var due = QuarkusTransaction.requiringNew().call(() -> badges.unasked(statuses.due(clock.instant())));
            due.forEach(this::ask);
        }
    }

    private void ask(UUID id) {
        var badge = QuarkusTransaction.requiringNew().call(() -> badges.findById(id));
        if (badge == null) {
            return;
        }
        var refusal = statuses.ask(badge);
        change(id, (locked, current) -> {
            current.checked(clock.instant());
            var next = next(current, refusal);
            grants.settle(locked, current, next, refusal == null ? null : refusal.code());
        });
    }

    private static HeldState next(HeldBadge badge, @Nullable Refusal refusal) {
        var told = refusal == null ? HeldState.ACTIVE : HeldState.after(refusal.code());
        return told == null ? badge.state() : told;
    }

    private int all(Supplier<List<UUID>> some, BiConsumer<Candidate, HeldBadge> change) {
        int done = 0;
        for (int found = HeldBadges.AT_ONCE; found == HeldBadges.AT_ONCE; ) {
            var ids = QuarkusTransaction.requiringNew().call(some::get);
            ids.forEach(id -> change(id, change));
            found = ids.size();
            done += found;
        }
        return done;
    }

    /** Under the candidate's lock, which is taken first wherever both are. */
    private void change(UUID id, BiConsumer<Candidate, HeldBadge> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            var seen = badges.findById(id);
            var locked =
                    seen == null ? null : candidates.lock(seen.candidateId()).orElse(null);
            if (seen != null && locked != null) {
                badges.getEntityManager().refresh(seen);
                change.accept(locked, seen);
            }
        });
    }
}
