package fr.relais.candidate.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who a candidate is: a row of its own, apart from all that is matched. */
@Entity
@Table(name = "identity")
class Identity {
    @Id
    private UUID candidateId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "candidate_id")
    @SuppressWarnings("UnusedVariable") // the row's link to its candidate
    private @Nullable Candidate candidate;

    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable String email;
    private @Nullable String phone;

    private @Nullable String verifiedEmail;

    @Column
    private LocalDate birthDate;

    private @Nullable String source;

    protected Identity() {} // Hibernate

    Identity(Candidate candidate, Person person, @Nullable String source) {
        this.candidate = candidate;
        write(person, source);
    }

    /** Replaces everything; {@code source} is null when the person or a counsellor writes. */
    final void write(Person person, @Nullable String writtenBy) {
        givenName = person.givenName();
        familyName = person.familyName();
        email = person.email();
        phone = person.phone();
        birthDate = person.birthDate();
        source = writtenBy;
    }

    Person person() {
        return new Person(givenName, familyName, email, phone, birthDate);
    }

    /** True when it was not known so. */
    boolean verify(String email) {
        var news = !email.equals(verifiedEmail);
        verifiedEmail = email;
        return news;
    }

    @Nullable
    String verifiedEmail() {
        return verifiedEmail;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    @Nullable
    String source() {
        return source;
    }
}
