package fr.relais.candidate.support.structure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A structure's row. */
@Entity
@Table(name = "structure")
class Structure {
    @Id
    private String id;

    private long version;

    @Enumerated(EnumType.STRING)
    private @Nullable StructureKind kind;

    private @Nullable String name;
    private @Nullable String siret;

    @Column(columnDefinition = "text[]")
    private List<String> departements = List.of();

    @Column(columnDefinition = "text[]")
    private List<String> communes = List.of();

    @Column(columnDefinition = "text[]")
    private List<String> districts = List.of();

    @Column
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Structure() {}

    Structure(String id, StructureBody body, Instant now) {
        this.id = id;
        this.updatedAt = now;
        replace(body, now);
    }

    /** Takes what is written; the version stays when that is what is known. */
    final void replace(StructureBody body, Instant now) {
        var said = Territory.whole(body.territory());
        if (version > 0 && says(body, said)) {
            return;
        }
        kind = body.kind();
        name = body.name().strip();
        siret = body.siret();
        departements = Objects.requireNonNull(said.departements());
        communes = Objects.requireNonNull(said.communes());
        districts = Objects.requireNonNull(said.districts());
        updatedAt = now;
        version++;
    }

    private boolean says(StructureBody body, Territory said) {
        return kind == body.kind()
                && body.name().strip().equals(name)
                && Objects.equals(siret, body.siret())
                && territory().equals(said);
    }

    private Territory territory() {
        return new Territory(List.copyOf(departements), List.copyOf(communes), List.copyOf(districts));
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    StructureView view() {
        return new StructureView(
                id, Objects.requireNonNull(kind), Objects.requireNonNull(name), siret, territory(), updatedAt);
    }
}
