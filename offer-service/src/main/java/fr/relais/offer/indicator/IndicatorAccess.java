package fr.relais.offer.indicator;

import fr.relais.http.Caller;
import fr.relais.offer.owner.Owner;
import fr.relais.offer.owner.Ownership;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** Who sees every number: whoever runs it, France Travail and operators. All others see the public ones, and their own group. */
@RequestScoped
class IndicatorAccess {
    private final Caller caller;
    private final Ownership ownership;

    IndicatorAccess(Caller caller, Ownership ownership) {
        this.caller = caller;
        this.ownership = ownership;
    }

    boolean seesAll(Owner owner) {
        return isOperator() || ownership.readsAll() || ownership.owns(owner);
    }

    boolean isOperator() {
        return caller.is("ops-admin");
    }

    /** Key of the caller's own group by structure; null for none. */
    @Nullable
    String ownGroup(@Nullable By by) {
        var mine = ownership.mine();
        return by == By.STRUCTURE && mine != null ? mine.text() : null;
    }

    /** @param condition over {@code o}, with the parameter {@code :id} */
    Scope scope(String condition, Object id, boolean all, @Nullable Integer year) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        var sql = new StringBuilder(condition);
        if (!all) {
            sql.append(" and o.published");
        }
        if (year != null) {
            sql.append(" and ").append(By.YEAR.key()).append(" = :year");
            parameters.put("year", year.toString());
        }
        return new Scope(sql.toString(), parameters);
    }
}
