package fr.relais.offer.operation;

import fr.relais.offer.owner.Owner;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** An operation's row. Its version starts at 1 and is raised by every change. */
@Entity
class Operation {
    @Id
    private UUID id;

    private String owner;
    private long version = 1;
    private boolean published;

    @Nullable
    private String programme;

    @Convert(converter = OperationColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private OperationBody content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Operation() {}

    Operation(UUID id, Owner owner, OperationBody content) {
        this.id = id;
        this.owner = owner.text();
        this.content = content;
        this.programme = content.programme();
        this.published = content.isPublished();
    }

    UUID id() {
        return id;
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

    @Nullable
    String programme() {
        return programme;
    }

    OperationBody content() {
        return content;
    }

    /** Takes what is written; the version stays when that is what is known. */
    void replace(OperationBody body) {
        if (!content.equals(body)) {
            content = body;
            programme = body.programme();
            published = body.isPublished();
            version++;
        }
    }

    OperationView view() {
        return new OperationView(id, version, content);
    }

    /** For those who ask about its people. */
    RunOperation run() {
        return new RunOperation(
                id,
                owner(),
                published,
                programme,
                content.from(),
                content.until(),
                content.targets() == null ? List.of() : content.targets());
    }
}
