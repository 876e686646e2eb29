package fr.relais.candidate.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which candidate a source means by an id of its own. */
@Entity
@Table(name = "source_link")
public class SourceLink {
    /** A source's name and its own id of a candidate. */
    @Embeddable
    public record Key(String source, String externalId) {}

    @EmbeddedId
    @SuppressWarnings("NullAway.Init") // by Hibernate
    private Key key;

    @Column
    private UUID candidateId;

    protected SourceLink() {} // Hibernate

    public SourceLink(Key key, UUID candidateId) {
        this.key = key;
        this.candidateId = candidateId;
    }

    public Key key() {
        return key;
    }

    public UUID candidateId() {
        return candidateId;
    }
}
