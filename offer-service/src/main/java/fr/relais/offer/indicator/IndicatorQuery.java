package fr.relais.offer.indicator;

import fr.relais.http.Problems;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of indicators; take it with {@code @BeanParam}. */
public final class IndicatorQuery {
    @Parameter(
            description =
                    "structure, territory (the session's département, UNKNOWN without one), operation, session or year:"
                            + " people are counted by that too")
    @QueryParam("by")
    public @Nullable String by;

    @Parameter(description = "Calendar year in which the sessions start, such as 2026; by default all")
    @QueryParam("year")
    public @Nullable String year;

    /** Null when nothing is asked for; else a problem 400. */
    @Nullable
    By by() {
        if (by == null) {
            return null;
        }
        return Arrays.stream(By.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst()
                .orElseThrow(() -> Problems.invalid(
                        "?by", "INVALID_VALUE", "must be structure, territory, operation, session or year"));
    }

    /** Null when none is asked for; else a problem 400. */
    @Nullable
    Integer year() {
        if (year == null) {
            return null;
        }
        if (!year.matches("20[0-9]{2}")) {
            throw Problems.invalid("?year", "INVALID_VALUE", "must be a year such as 2026");
        }
        return Integer.valueOf(year);
    }
}
