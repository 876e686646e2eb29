package fr.relais.candidate.share;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Lets whoever holds its token read one passport for a while. */
@Entity
@Table(name = "passport_share")
public class Share {
    @Id
    private UUID id;

    @Column
    private UUID candidateId;

    @Column(name = "token_sha256")
    @SuppressWarnings("UnusedVariable") // asked for in queries only
    private byte[] tokenSha256;

    @Column
    private Instant createdAt;

    @Column
    private Instant expiresAt;

    protected Share() {} // Hibernate

    Share(UUID id, UUID candidateId, ShareToken token, Instant createdAt, Instant expiresAt) {
        this.id = id;
        this.candidateId = candidateId;
        this.tokenSha256 = token.sha256();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public UUID id() {
        return id;
    }

    UUID candidateId() {
        return candidateId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
