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
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
    private static final Duration LOOKED_AGAIN_AFTER = Duration.ofMinutes(1);

    private final HeldBadges badges;
    private final BadgeGrants grants;
    private final BadgeStatuses statuses;
    private final Candidates candidates;
    private final RegistryFollower registry;
    private final RegistryView view;
    private final Clock clock;
    private Map<UUID, Long> computed = Map.of();
    private Instant computedAt = Instant.MIN;

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

    /**
     * Brings grants up to their templates, as soon as the registry has published a change; and once a minute, since another
     * instance may have granted by a template that it had not yet heard to have changed.
     */
    @Scheduled(every = "{relais.candidate.badges.templates-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void recompute() {
        if (!registry.ready()) {
            return; // else every template not read yet would seem withdrawn
        }
        var versions = new HashMap<UUID, Long>();
        view.badges().forEach(template -> versions.put(template.id(), template.version()));
        var now = clock.instant();
        var changed = !versions.equals(computed);
        if (!changed && now.isBefore(computedAt.plus(LOOKED_AGAIN_AFTER))) {
            return;
        }
        for (var template : QuarkusTransaction.requiringNew().call(badges::templates)) {
            var version = view.badge(template).map(BadgeState::version).orElse(0L);
            var done = all(after -> badges.behind(template, version, changed, after), this::settleAsItIs);
            if (done > 0) {
                LOG.infof("%d badges brought to version %d of template %s", done, version, template);
            }
        }
        computed = Map.copyOf(versions);
        computedAt = now;
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
                        after -> badges.expired(clock.instant(), after),
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
            due.forEach(id -> attempt(id, () -> ask(id)));
        }
    }

    private void ask(UUID id) {
        var badge = QuarkusTransaction.requiringNew().call(() -> badges.findById(id));
        if (badge == null) {
            return;
        }
        var refusal = statuses.ask(badge);
        change(id, (locked, current) -> {
            if (current.revision() != badge.revision()) {
                return; // expired, revoked or verified while its issuer was asked: that is newer
            }
            current.checked(clock.instant());
            var next = next(current, refusal);
            grants.settle(locked, current, next, refusal == null ? null : refusal.code());
        });
    }

    private static HeldState next(HeldBadge badge, @Nullable Refusal refusal) {
        var told = refusal == null ? HeldState.ACTIVE : HeldState.after(refusal.code());
        return told == null ? badge.state() : told;
    }

    /** Each badge once, in the order of ids: it ends also where a change leaves a badge among those asked for. */
    private int all(Function<UUID, List<UUID>> some, BiConsumer<Candidate, HeldBadge> change) {
        int done = 0;
        var after = new UUID(0, 0);
        for (int found = HeldBadges.AT_ONCE; found == HeldBadges.AT_ONCE; ) {
            var from = after;
            var ids = QuarkusTransaction.requiringNew().call(() -> some.apply(from));
            ids.forEach(id -> attempt(id, () -> change(id, change)));
            found = ids.size();
            done += found;
            after = found == 0 ? after : ids.get(found - 1);
        }
        return done;
    }

    /** One badge that cannot be looked after keeps nothing from those behind it. */
    private static void attempt(UUID id, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "badge %s could not be looked after", id);
        }
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
