package fr.relais.candidate.accesslog;

import fr.relais.candidate.access.Reader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One read of a person's data by somebody else. */
@Entity
@Immutable
@Table(name = "access_log")
class Access {
    @Id
    private UUID id;

    @Column
    private UUID candidateId;

    @Column
    private Instant at;

    @Column
    @Enumerated(EnumType.STRING)
    private Reader.Kind readerKind;

    @Column
    private String readerId;

    @Column
    @Enumerated(EnumType.STRING)
    private Accessed what;

    private @Nullable UUID shareId;

    protected Access() {} // Hibernate

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    Reader reader() {
        return new Reader(readerKind, readerId);
    }

    Accessed what() {
        return what;
    }

    @Nullable
    UUID shareId() {
        return shareId;
    }
}
