package fr.relais.offer.programme;

import fr.relais.offer.owner.Owner;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;

/** A programme's row. Its version starts at 1 and is raised by every change. */
@Entity
class Programme {
    @Id
    private String code;

    private String owner;
    private long version = 1;
    private boolean published;

    @Convert(converter = ProgrammeColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private ProgrammeBody content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Programme() {}

    Programme(String code, Owner owner, ProgrammeBody content) {
        this.code = code;
        this.owner = owner.text();
        this.content = content;
        this.published = content.isPublished();
    }

    String code() {
        return code;
    }

    Owner owner() {
        return Owner.parse(owner);
    }

    long version() {
        return version;
    }

    boolean isPublished() {
        return published;
    }

    ProgrammeBody content() {
        return content;
    }

    void replace(ProgrammeBody body) {
        if (!content.equals(body)) {
            content = body;
            published = body.isPublished();
            version++;
        }
    }

    /** Whether that owner runs operations of it on that day: its own owner, and partners. */
    boolean lets(Owner runner, LocalDate day) {
        var partners = content.partners() == null ? List.<Partner>of() : content.partners();
        return owner().equals(runner) || partners.stream().anyMatch(partner -> partner.lets(runner, day));
    }

    /** For those who ask about its people. */
    RunProgramme run() {
        return new RunProgramme(owner(), content.targets() == null ? List.of() : content.targets());
    }

    ProgrammeView view() {
        return new ProgrammeView(code, version, content);
    }
}
