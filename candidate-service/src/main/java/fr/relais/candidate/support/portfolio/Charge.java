package fr.relais.candidate.support.portfolio;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The counsellor of a structure who is in charge of a person. */
@Entity
@Table(name = "charge")
class Charge {
    /** Each structure has one of its own. */
    @Embeddable
    record Key(UUID candidateId, String structure) {}

    @EmbeddedId
    @SuppressWarnings("NullAway.Init") // by Hibernate
    private Key key;

    @Column
    private String counsellor;

    @Column
    private Instant since;

    protected Charge() {} // Hibernate

    Charge(Key key, String counsellor, Instant since) {
        this.key = key;
        this.counsellor = counsellor;
        this.since = since;
    }

    void pass(String successor, Instant now) {
        if (!successor.equals(counsellor)) {
            counsellor = successor;
            since = now;
        }
    }

    ChargeView view() {
        return new ChargeView(key.structure(), counsellor, since);
    }
}
