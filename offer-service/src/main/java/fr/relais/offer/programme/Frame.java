package fr.relais.offer.programme;

import fr.relais.http.Faults;
import fr.relais.http.FieldError;
import fr.relais.offer.employer.Siret;
import fr.relais.offer.owner.Owner;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What programmes and operations have in common. */
public interface Frame {
    @Nullable
    List<Partner> partners();

    @Nullable
    LocalDate from();

    @Nullable
    LocalDate until();

    @Nullable
    List<Territory> territories();

    @Nullable
    List<Target> targets();

    /** Notes what the fields are that each by itself may be, and together may not. */
    static void check(Frame frame, Faults faults) {
        faults.ordered(frame.from(), frame.until(), "");
        var partners = orEmpty(frame.partners());
        for (int i = 0; i < partners.size(); i++) {
            if (faults.isSound("/partners/" + i)) {
                check(partners.get(i), "/partners/" + i, faults);
            }
        }
        var territories = orEmpty(frame.territories());
        for (int i = 0; i < territories.size(); i++) {
            var pointer = "/territories/" + i;
            if (faults.isSound(pointer) && !territories.get(i).fitsItsKind()) {
                faults.add(new FieldError(pointer + "/code", "INVALID_VALUE", "is no code of this kind"));
            }
        }
        var targets = orEmpty(frame.targets());
        if (faults.isSound("/targets")
                && targets.stream()
                                .map(target -> target.step() + "/" + target.per())
                                .distinct()
                                .count()
                        < targets.size()) {
            faults.add(new FieldError("/targets", "DUPLICATE", "names a step twice for the same time"));
        }
    }

    private static void check(Partner partner, String pointer, Faults faults) {
        faults.ordered(partner.from(), partner.until(), pointer);
        faults.unless(
                (partner.kind() == null) == (partner.id() == null),
                pointer + "/id",
                "INVALID_VALUE",
                "comes together with kind");
        faults.unless(
                partner.kind() != Owner.Kind.EMPLOYER || new Siret.Check().isValid(partner.id(), null),
                pointer + "/id",
                "INVALID_VALUE",
                "must be 14 digits with a valid key");
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
