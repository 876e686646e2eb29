package fr.relais.offer.indicator;

import fr.relais.offer.programme.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts people and sets the counts against the targets. */
@ApplicationScoped
class Indicators {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final CountTable table;
    private final Clock clock;

    Indicators(CountTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * The indicators of a scope.
     *
     * @param isPublic whether small numbers are kept back
     * @param own group of the caller, which it sees in full also there; null for none
     */
    @Transactional
    IndicatorsView of(
            Scope scope,
            List<Target> targets,
            @Nullable Integer year,
            @Nullable By by,
            boolean isPublic,
            @Nullable String own) {
        var all = table.all(scope);
        return new IndicatorsView(
                isPublic,
                Precision.of(isPublic),
                year,
                isPublic ? Suppression.show(all) : Suppression.showAll(all),
                reached(scope, targets, year, all, isPublic),
                by,
                by == null ? List.of() : groups(table.grouped(scope, by), isPublic, own));
    }

    private static List<IndicatorsView.Group> groups(
            Map<String, Counts> counted, boolean isPublic, @Nullable String own) {
        return counted.entrySet().stream()
                .map(group -> group(
                        group.getKey(),
                        group.getValue(),
                        isPublic && !group.getKey().equals(own)))
                .toList();
    }

    private static IndicatorsView.Group group(String key, Counts counts, boolean isPublic) {
        return new IndicatorsView.Group(
                key, Precision.of(isPublic), isPublic ? Suppression.show(counts) : Suppression.showAll(counts));
    }

    /** Of one year the targets of that year alone. */
    private List<IndicatorsView.Reach> reached(
            Scope scope, List<Target> targets, @Nullable Integer year, Counts all, boolean isPublic) {
        var years = new TreeMap<>(table.grouped(scope, By.YEAR));
        years.putIfAbsent(year == null ? Year.now(clock.withZone(FRANCE)).toString() : year.toString(), Counts.NONE);
        var reached = new ArrayList<IndicatorsView.Reach>();
        for (var target : targets) {
            if (target.per() == Target.Per.YEAR) {
                years.forEach((one, counts) ->
                        reached.add(IndicatorsView.Reach.of(target, one, shown(counts, target, isPublic))));
            } else if (year == null) {
                reached.add(IndicatorsView.Reach.of(target, null, shown(all, target, isPublic)));
            }
        }
        return reached;
    }

    private static Shown shown(Counts counts, Target target, boolean isPublic) {
        long people = counts.of(target.step());
        return isPublic ? Suppression.show(people) : Shown.of(people);
    }
}
