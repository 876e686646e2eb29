package fr.relais.candidate.profile;

import fr.relais.candidate.access.Author;
import fr.relais.candidate.access.Writer;
import fr.relais.candidate.evidence.Statements;
import fr.relais.candidate.evidence.StatementsColumn;
import fr.relais.events.CandidateAccess;
import fr.relais.events.MatchingProfile;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * One person who looks for work. Changed only through {@link CandidateChanges}, which holds the row's lock, raises the
 * versions and publishes. Longer than most, since every part is read by an accessor.
 */
@Entity
@Table(name = "candidate")
public class Candidate {
    @Id
    private UUID id;

    private long revision;

    @Embedded
    @SuppressWarnings("NullAway.Init") // by Hibernate
    private Facts facts;

    @Convert(converter = StatementsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    @Column(columnDefinition = "jsonb")
    private Statements statements = Statements.NONE;

    @OneToOne(mappedBy = "candidate", cascade = CascadeType.ALL, fetch = FetchType.LAZY, optional = false)
    @SuppressWarnings("NullAway.Init") // by Hibernate or by register
    private Identity identity;

    @ElementCollection
    @CollectionTable(name = "consent", joinColumns = @JoinColumn(name = "candidate_id"))
    @OrderColumn(name = "nth")
    @BatchSize(size = 500)
    private List<ConsentDecision> consents = new ArrayList<>();

    private @Nullable String subject;

    @Column(columnDefinition = "text[]")
    private List<String> sources = List.of();

    @Column(columnDefinition = "text[]")
    private List<String> structures = List.of();

    @Embedded
    private TopicState topics = new TopicState(0, 0);

    @Column
    private Instant createdAt;

    @Column
    private Instant updatedAt;

    @Transient
    private boolean touched;

    protected Candidate() {} // Hibernate

    private Candidate(UUID id, Facts facts, Author author, Instant now) {
        this.id = id;
        this.facts = facts;
        this.createdAt = now;
        this.sources = author.source() == null ? List.of() : List.of(author.source());
        this.structures = author.structure() == null ? List.of() : List.of(author.structure());
        this.subject = author.account();
    }

    /** A candidate that nobody has been told of; the author becomes its first owner. */
    public static Candidate register(UUID id, Person person, Facts facts, Author author, Instant now) {
        var candidate = new Candidate(id, facts, author, now);
        candidate.identity = new Identity(candidate, person, author.source());
        candidate.meet(author);
        return candidate;
    }

    /** Lets the versions go on from those of an erased candidate of the same id. */
    public void continueFrom(long erasedProfileVersion, long erasedAccessVersion) {
        topics = new TopicState(erasedProfileVersion, erasedAccessVersion);
    }

    public void state(Facts stated) {
        if (!stated.equals(facts)) { // what is equal is not assigned: Hibernate would write the row again
            facts = stated;
            touched = true;
        }
    }

    public void state(Statements stated) {
        if (!stated.equals(statements)) {
            statements = stated;
            touched = true;
        }
    }

    /** Replaces name, contact and birth date. */
    public void identify(Person person, Author author) {
        if (!identity.person().equals(person)) {
            identity.write(person, author.source());
            touched = true;
        }
    }

    /** Notes the person's account and verified e-mail once the person has written. */
    public void meet(Author author) {
        if (author.account() != null && !author.account().equals(subject)) {
            subject = author.account();
            touched = true;
        }
        touched |= author.verifiedEmail() != null && identity.verify(author.verifiedEmail());
    }

    /**
     * Notes a consent that somebody passes on, unless it stands so already. The person's own word is not undone that
     * way: a nightly upsert must not bring a withdrawn consent back.
     */
    public void decide(ConsentPurpose purpose, boolean granted, Writer writer, Instant now) {
        touched |= history().passOn(purpose, granted, writer, now);
    }

    /** Notes what the person says, also where it confirms what others passed on, or refuses beforehand. */
    public void decideInPerson(ConsentPurpose purpose, boolean granted, Instant now) {
        touched |= history().decideInPerson(purpose, granted, now);
    }

    /** Lets the counsellors of that structure accompany the person. */
    public void accompanyBy(String structure) {
        var more = new LinkedHashSet<>(structures);
        touched |= more.add(structure);
        structures = List.copyOf(more);
    }

    /** Ends that. */
    public void leave(String structure) {
        var others = new ArrayList<>(structures);
        touched |= others.remove(structure);
        structures = List.copyOf(others);
    }

    private ConsentHistory history() {
        return new ConsentHistory(consents);
    }

    /** Whether the purpose is consented to as of now. */
    public boolean grants(ConsentPurpose purpose) {
        return history().grants(purpose);
    }

    /** Every decision, oldest first. */
    public List<ConsentDecision> consents() {
        return List.copyOf(consents);
    }

    /** What the topic says of this candidate; empty when it says nothing. */
    public Optional<MatchingProfile> publishedProfile() {
        return topics.profilePublished() ? Optional.of(profile()) : Optional.empty();
    }

    private MatchingProfile profile() {
        return topics.profile(id, facts, statements.effective());
    }

    /** Who may see this candidate, as of now. */
    CandidateAccess access() {
        var shares = ConsentPurpose.told()
                .filter(this::grants)
                .map(ConsentPurpose::text)
                .toList();
        return new CandidateAccess(id, topics.accessVersion(), subject, sources, structures, shares, topics.ageGroup());
    }

    /** Brings what depends on age up to that day. */
    void review(LocalDate today) {
        topics.review(identity.birthDate(), today);
    }

    /** The profile with its next version, from now on published. */
    MatchingProfile publish() {
        topics.nextProfile(true);
        touched = true;
        return profile();
    }

    /** From now on not published; gives the version of the tombstone. */
    long withdraw() {
        touched = true;
        return topics.nextProfile(false);
    }

    CandidateAccess nextAccess() {
        topics.nextAccess();
        return access();
    }

    /** Ends a change: a new revision if anything changed, which is the answer. */
    boolean settle(Instant now) {
        if (!touched && revision > 0) {
            return false;
        }
        touched = false;
        updatedAt = revision == 0 ? createdAt : now;
        revision++;
        return true;
    }

    public UUID id() {
        return id;
    }

    /** Raised by every change; the ETag. */
    public long revision() {
        return revision;
    }

    public Facts facts() {
        return facts;
    }

    public Statements statements() {
        return statements;
    }

    public Person person() {
        return identity.person();
    }

    /** The source that wrote the identity last; null when that was the person or a counsellor. */
    public @Nullable String identitySource() {
        return identity.source();
    }

    /** As the identity provider verified it; null when it has told none yet. */
    public @Nullable String verifiedEmail() {
        return identity.verifiedEmail();
    }

    /** The person's own account; null until the person has written. */
    public @Nullable String subject() {
        return subject;
    }

    TopicState topics() {
        return topics;
    }

    public List<String> sources() {
        return List.copyOf(sources);
    }

    public List<String> structures() {
        return List.copyOf(structures);
    }

    /** Version of the last record on the profile topic; 0 before the first. */
    public long profileVersion() {
        return topics.profileVersion();
    }

    /** Version of the last record on the access topic. */
    public long accessVersion() {
        return topics.accessVersion();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
