package fr.relais.offer.programme;

import fr.relais.http.Cursors;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Preconditions;
import fr.relais.http.Problems;
import fr.relais.offer.body.ProgrammeCode;
import fr.relais.offer.owner.Owner;
import fr.relais.offer.owner.Ownership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The programmes there are. */
@ApplicationScoped
public class Programmes {
    private static final String LIST = "programmes";
    private static final String WHAT = "programme";

    private final Session database;
    private final Ownership ownership;
    private final Clock clock;

    Programmes(Session database, Ownership ownership, Clock clock) {
        this.database = database;
        this.ownership = ownership;
        this.clock = clock;
    }

    /** A programme as written, and whether it is new. */
    record Written(boolean isNew, ProgrammeView programme) {}

    /** One that the caller may read, or a problem 404. */
    @Transactional
    ProgrammeView require(String code) {
        return readable(code).view();
    }

    /** The same, for those who ask about its people. */
    @Transactional
    public RunProgramme requireRun(String code) {
        return readable(code).run();
    }

    /** One for those who see counts alone, published or not. */
    @Transactional
    public RunProgramme requireCounted(String code) {
        return find(code).run();
    }

    private Programme readable(String code) {
        ownership.requireReader();
        var programme = find(code);
        ownership.requireReadable(programme.isPublished(), programme.owner(), WHAT);
        return programme;
    }

    private Programme find(String code) {
        return Optional.of(code)
                .filter(named -> named.matches(ProgrammeCode.FORM))
                .map(named -> database.find(Programme.class, named))
                .orElseThrow(() -> Problems.notFound(WHAT));
    }

    /** A page of those that the caller may read, in the order of their codes. */
    @Transactional
    Page<ProgrammeView> page(PageRequest request) {
        var after = request.cursor() == null
                ? ""
                : Cursors.read(LIST, Objects.requireNonNull(request.cursor()), 1)
                        .getFirst();
        var query = database.createNativeQuery(
                        "select * from programme p where code > :after and " + ownership.listed("p")
                                + " order by code limit :rows",
                        Programme.class)
                .setParameter("after", after)
                .setParameter("rows", request.limit() + 1);
        if (ownership.listedMine() != null) {
            query.setParameter("mine", ownership.listedMine());
        }
        return Page.of(query.getResultList(), request.limit(), last -> Cursors.write(LIST, last.code()))
                .map(Programme::view);
    }

    /** Writes a programme, or changes the caller's own; problems 403, 404, 428 and 412. */
    @Transactional
    Written put(String code, @Nullable String ifMatch, Supplier<ProgrammeBody> body) {
        var mine = ownership.requireMine();
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 3))", Integer.class)
                .setParameter("key", code)
                .getSingleResult();
        var held = database.find(Programme.class, code, LockModeType.PESSIMISTIC_WRITE);
        if (held == null) {
            Preconditions.matchNothing(ifMatch);
            var created = new Programme(code, mine, body.get());
            database.persist(created);
            return new Written(true, created.view());
        }
        ownership.requireWritable(held.isPublished(), held.owner(), WHAT);
        Preconditions.requireMatch(ifMatch, held.version());
        held.replace(body.get());
        return new Written(false, held.view());
    }

    /** Whether that owner runs operations of the programme today; false also when there is no such programme. */
    public boolean lets(String code, Owner runner) {
        var programme = database.find(Programme.class, code);
        return programme != null && programme.lets(runner, LocalDate.now(clock));
    }
}
