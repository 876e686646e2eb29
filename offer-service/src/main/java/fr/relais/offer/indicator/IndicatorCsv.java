package fr.relais.offer.indicator;

import fr.relais.offer.programme.Step;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Indicators as CSV (RFC 4180): one line a number. A number that is kept back is empty and says so; keys hold neither quotes nor
 * line ends.
 */
final class IndicatorCsv {
    private static final String HEADER = "kind,key,step,people,suppressed,target,percent,precision\r\n";

    private IndicatorCsv() {}

    static String of(IndicatorsView view) {
        var csv = new StringBuilder(HEADER);
        steps(csv, "ALL", "", view.steps(), view.precision());
        for (var reach : view.targets()) {
            line(
                    csv,
                    "TARGET",
                    reach.year(),
                    reach.step(),
                    reach.people(),
                    reach.suppressed(),
                    reach.target(),
                    reach.percent(),
                    view.precision());
        }
        view.groups()
                .forEach(group -> steps(csv, String.valueOf(view.by()), group.key(), group.steps(), group.precision()));
        return csv.toString();
    }

    private static void steps(StringBuilder csv, String kind, String key, Map<Step, Shown> steps, Precision precision) {
        steps.forEach(
                (step, shown) -> line(csv, kind, key, step, shown.people(), shown.suppressed(), null, null, precision));
    }

    private static void line(StringBuilder csv, @Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            csv.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        csv.append("\r\n");
    }

    /** A spreadsheet takes what begins so for a formula. */
    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return text.matches("[=+@-].*") ? "'" + text : text;
    }
}
