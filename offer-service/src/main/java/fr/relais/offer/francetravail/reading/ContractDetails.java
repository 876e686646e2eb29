package fr.relais.offer.francetravail.reading;

import fr.relais.events.OfferState;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Nature, duration and salary of the contract, in the words of the offer. Its description stays outside: contacts of people
 * stand in it.
 */
final class ContractDetails {
    private static final Pattern DURATION =
            Pattern.compile("(?:^|\\D)([0-9]{1,4}) ?(an|mois|semaine|jour)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 120;
    private static final double WEEKS = 7 / 30.4;
    private static final double DAYS = 1 / 30.4;

    private ContractDetails() {}

    /** Null when the offer says nothing of it. */
    static OfferState.@Nullable Details of(RawOffer offer) {
        var nature = offer.looseText("natureContrat");
        var months = months(offer.looseText("typeContratLibelle"));
        var salary = salary(offer.looseObject("salaire"));
        return nature == null && months == null && salary == null
                ? null
                : new OfferState.Details(null, nature, months, salary, List.of());
    }

    /** Whole months of a label such as "CDD - 6 Mois" or "Mission intérimaire - 10 Jour(s)"; null when it names none. */
    private static @Nullable Integer months(@Nullable String label) {
        var duration = DURATION.matcher(label == null ? "" : label);
        if (!duration.find()) {
            return null;
        }
        int count = Integer.parseInt(duration.group(1));
        double months = switch (duration.group(2).charAt(0)) {
            case 'a', 'A' -> count * 12.0;
            case 'm', 'M' -> count;
            case 's', 'S' -> count * WEEKS;
            default -> count * DAYS;
        };
        return (int) Math.min(LONGEST, months);
    }

    private static @Nullable String salary(RawOffer salary) {
        var label = salary.looseText("libelle");
        return label == null ? salary.looseText("commentaire") : label;
    }
}
