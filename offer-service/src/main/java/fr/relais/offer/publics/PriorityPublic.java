package fr.relais.offer.publics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** A priority public's row. */
@Entity
@Table(name = "priority_public")
class PriorityPublic {
    @Id
    private String code;

    private long version = 1;

    @Column(name = "label_fr")
    private String labelFr;

    @Column(name = "label_en")
    private String labelEn;

    private String[] grounds;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected PriorityPublic() {}

    PriorityPublic(String code, PublicBody body) {
        this.code = code;
        labelFr = body.labelFr().strip();
        labelEn = body.labelEn().strip();
        grounds = body.grounds().stream().distinct().toArray(String[]::new);
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    List<String> grounds() {
        return List.of(grounds);
    }

    void replace(PublicBody body) {
        var said = new PriorityPublic(code, body);
        if (!labelFr.equals(said.labelFr)
                || !labelEn.equals(said.labelEn)
                || !grounds().equals(said.grounds())) {
            labelFr = said.labelFr;
            labelEn = said.labelEn;
            grounds = said.grounds;
            version++;
        }
    }

    PublicView view(boolean english) {
        return new PublicView(code, version, english ? labelEn : labelFr, labelFr, labelEn, grounds());
    }
}
