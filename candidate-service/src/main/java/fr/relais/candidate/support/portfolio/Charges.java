package fr.relais.candidate.support.portfolio;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is in charge of whom. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Charges implements PanacheRepositoryBase<Charge, Charge.Key> {
    /** Of that person: in one structure, or with null in all. */
    public List<ChargeView> of(UUID candidate, @Nullable String structure) {
        var found = structure == null
                ? find("key.candidateId = ?1 order by key.structure", candidate)
                : find("key.candidateId = ?1 and key.structure = ?2", candidate, structure);
        return found.stream().map(Charge::view).toList();
    }

    /** The candidate is locked. */
    ChargeView put(UUID candidate, String structure, String counsellor, Instant now) {
        var key = new Charge.Key(candidate, structure);
        var charge = findById(key);
        if (charge == null) {
            charge = new Charge(key, counsellor, now);
            persist(charge);
        } else {
            charge.pass(counsellor, now);
        }
        return charge.view();
    }

    /** False when nobody of the structure was in charge. */
    public boolean end(UUID candidate, String structure) {
        return deleteById(new Charge.Key(candidate, structure));
    }
}
