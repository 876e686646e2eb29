package fr.relais.candidate.erasure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An id that was erased, and the versions its topics ended at. */
@Entity
@Table(name = "erased")
public class Erased {
    @Id
    private UUID candidateId;

    private long profileVersion;
    private long accessVersion;

    @Column
    private Instant erasedAt;

    protected Erased() {} // Hibernate

    Erased(UUID candidateId, long profileVersion, long accessVersion, Instant erasedAt) {
        this.candidateId = candidateId;
        this.profileVersion = profileVersion;
        this.accessVersion = accessVersion;
        this.erasedAt = erasedAt;
    }

    public UUID candidateId() {
        return candidateId;
    }

    public long profileVersion() {
        return profileVersion;
    }

    public long accessVersion() {
        return accessVersion;
    }

    Instant erasedAt() {
        return erasedAt;
    }
}
