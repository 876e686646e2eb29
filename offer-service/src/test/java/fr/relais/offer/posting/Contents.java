package fr.relais.offer.posting;

import fr.relais.events.Experience;
import fr.relais.events.OfferKind;
import fr.relais.events.OfferState;
import fr.relais.events.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What offers say, as far as a test asks. */
@SuppressWarnings("NullAway") // it does not see @Nullable on a nested type that comes out of a class file
final class Contents {
    private Contents() {}

    /** A job without an occupation that asks for nothing. */
    static OfferContent titled(String title) {
        return content(title, null, List.of());
    }

    static OfferContent of(@Nullable String rome, String version, @Nullable List<Requirement> rows) {
        return content("Titre", rome == null ? null : new OfferState.Rome(rome, version, null), rows);
    }

    private static OfferContent content(
            String title, OfferState.@Nullable Rome rome, @Nullable List<Requirement> rows) {
        return new OfferContent(
                OfferKind.JOB,
                title,
                rome,
                null,
                null,
                false,
                "CDI",
                null,
                null,
                1,
                false,
                false,
                false,
                false,
                List.of(),
                Experience.BEGINNER,
                rows,
                null,
                null,
                null,
                null);
    }
}
