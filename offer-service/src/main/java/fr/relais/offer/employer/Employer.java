package fr.relais.offer.employer;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;

/** An employer's row. Its version starts at 1 and is raised by every change. */
@Entity
class Employer {
    @Id
    private String siret;

    private String source;
    private long version = 1;
    private String name;
    private boolean partner;

    @Convert(converter = AgreementsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private List<Agreement> agreements;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Employer() {}

    Employer(String siret, String source, EmployerBody body) {
        this.siret = siret;
        this.source = source;
        this.name = body.name().strip();
        this.partner = Boolean.TRUE.equals(body.partner());
        this.agreements = body.agreementsOrNone();
    }

    String siret() {
        return siret;
    }

    String source() {
        return source;
    }

    long version() {
        return version;
    }

    /** Takes what is written; the version stays when that is what is known. */
    void replace(EmployerBody body) {
        var said = new Employer(siret, source, body);
        if (!name.equals(said.name) || partner != said.partner || !agreements.equals(said.agreements)) {
            name = said.name;
            partner = said.partner;
            agreements = said.agreements;
            version++;
        }
    }

    EmployerView view(LocalDate today) {
        var holding = agreements.stream()
                .filter(agreement -> agreement.holdsOn(today))
                .map(Agreement::programme)
                .distinct()
                .toList();
        return new EmployerView(siret, version, name, partner, agreements, holding);
    }
}
