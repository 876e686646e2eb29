package fr.relais.matching.core;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes candidates into the slots of blocks, and reads them back whole. Writing is the writer's; any thread reads. */
final class CandidateCodec {
    private static final Candidate BLANK = new Candidate(
            new UUID(0, 0),
            Held.NOTHING,
            false,
            Candidate.Reach.UNSTATED,
            Candidate.Wishes.NONE,
            Candidate.Career.UNSTATED);

    private final PlaneBook book;
    private final Interner<Spot> spots = new Interner<>();
    private final Interner<Limits> limits = new Interner<>();
    private final Interner<Candidate.Career> careers = new Interner<>();

    CandidateCodec(PlaneBook book) {
        this.book = book;
    }

    /** Makes a taken slot say all of {@code candidate}; only what differs is written. */
    void write(Block block, int slot, Candidate candidate) {
        for (int fact = 0; fact < Fact.COUNT; fact++) {
            int bits = Fact.bits(candidate.held(), fact);
            for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
                block.put(Fact.plane(competency, fact), slot, (bits >>> competency & 1) != 0);
            }
        }
        Codes licences = candidate.career().licences();
        Candidate.Wishes wishes = candidate.wishes();
        Candidate.Reach reach = candidate.reach();
        block.put(PlaneBook.WISHES_CONTRACT, slot, !wishes.contractTypes().isEmpty());
        block.put(PlaneBook.WISHES_WORKING_TIME, slot, !wishes.workingTimes().isEmpty());
        block.put(PlaneBook.STATES_LICENCES, slot, licences != null);
        block.put(PlaneBook.NO_NIGHTS, slot, wishes.noNights());
        block.put(PlaneBook.NO_WEEKENDS, slot, wishes.noWeekends());
        block.put(PlaneBook.MINOR, slot, candidate.minor());
        block.put(PlaneBook.LISTS_DEPARTEMENTS, slot, !reach.departements().isEmpty());
        block.put(PlaneBook.MEASURABLE, slot, reach.point() != null && reach.maxDistanceKm() != Codes.NONE);
        writeDay(block, slot, wishes.availableFrom());
        writeCodes(block, slot, candidate, licences == null ? Codes.EMPTY : licences);
        writeRest(block, slot, candidate);
    }

    /** Empties a slot and frees it. */
    void clear(Block block, int slot) {
        write(block, slot, BLANK);
        release(block, slot);
        block.free(slot);
    }

    /** The candidate of a slot. */
    Candidate read(Block block, int slot) {
        Limits limit = block.limits(slot);
        Spot spot = block.spot(slot);
        Candidate.Career career = block.career(slot);
        Candidate.Reach reach = new Candidate.Reach(
                spot == null ? null : spot.point(),
                limit == null ? Codes.NONE : limit.maxDistanceKm(),
                limit == null ? Codes.EMPTY : limit.departements());
        Candidate.Wishes wishes = new Candidate.Wishes(
                codes(block, slot, Family.CONTRACT_TYPE),
                codes(block, slot, Family.WORKING_TIME),
                day(block, slot),
                block.has(PlaneBook.NO_NIGHTS, slot),
                block.has(PlaneBook.NO_WEEKENDS, slot));
        boolean minor = block.has(PlaneBook.MINOR, slot);
        return new Candidate(
                block.id(slot), held(block, slot), minor, reach, wishes, career == null ? BLANK.career() : career);
    }

    static Held held(Block block, int slot) {
        return Fact.held(
                fact(block, slot, Fact.H1),
                fact(block, slot, Fact.H2),
                fact(block, slot, Fact.TOP),
                fact(block, slot, Fact.HIGH),
                fact(block, slot, Fact.LOW));
    }

    private static int fact(Block block, int slot, int fact) {
        int bits = 0;
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            bits |= block.has(Fact.plane(competency, fact), slot) ? 1 << competency : 0;
        }
        return bits;
    }

    private static void writeDay(Block block, int slot, int epochDay) {
        boolean stated = epochDay != Codes.NONE;
        boolean far = stated && !PlaneBook.holdsDay(epochDay);
        int bits = stated && !far ? epochDay - PlaneBook.FIRST_DAY : 0;
        block.put(PlaneBook.STATES_AVAILABILITY, slot, stated);
        block.put(PlaneBook.FAR_DAY, slot, far);
        for (int bit = 0; bit < PlaneBook.DAY_BITS; bit++) {
            block.put(PlaneBook.DAY + bit, slot, (bits >>> bit & 1) != 0);
        }
        if (far) {
            block.farDays().put(slot, epochDay);
        } else {
            block.farDays().remove(slot);
        }
    }

    private static int day(Block block, int slot) {
        if (!block.has(PlaneBook.STATES_AVAILABILITY, slot)) {
            return Codes.NONE;
        }
        if (block.has(PlaneBook.FAR_DAY, slot)) {
            return block.farDays().get(slot);
        }
        int bits = 0;
        for (int bit = 0; bit < PlaneBook.DAY_BITS; bit++) {
            bits |= block.has(PlaneBook.DAY + bit, slot) ? 1 << bit : 0;
        }
        return PlaneBook.FIRST_DAY + bits;
    }

    private void writeCodes(Block block, int slot, Candidate candidate, Codes licences) {
        for (PlaneBook.Coded coded : book.coded()) {
            block.put(coded.plane(), slot, false);
        }
        set(block, slot, Family.CONTRACT_TYPE, candidate.wishes().contractTypes());
        set(block, slot, Family.WORKING_TIME, candidate.wishes().workingTimes());
        set(block, slot, Family.LICENCE, licences);
        set(block, slot, Family.DEPARTEMENT, candidate.reach().departements());
    }

    private void set(Block block, int slot, Family family, Codes codes) {
        for (int code : codes.members()) {
            block.put(book.number(family, code), slot, true);
        }
    }

    private Codes codes(Block block, int slot, Family family) {
        int[] codes = new int[4];
        int count = 0;
        for (PlaneBook.Coded coded : book.coded()) {
            if (coded.family() == family && block.has(coded.plane(), slot)) {
                codes = count == codes.length ? Arrays.copyOf(codes, 2 * count) : codes;
                codes[count++] = coded.code();
            }
        }
        return Codes.of(Arrays.copyOf(codes, count));
    }

    private void writeRest(Block block, int slot, Candidate candidate) {
        release(block, slot);
        Point point = candidate.reach().point();
        @Nullable Spot spot = point == null ? null : spots.take(Spot.of(point));
        Limits limit = limits.take(
                Limits.of(candidate.reach().maxDistanceKm(), candidate.reach().departements()));
        block.rest(slot, spot, limit, careers.take(candidate.career()));
    }

    /** The slot needs its shared parts no more; it still shows them to those who read it. */
    void release(Block block, int slot) {
        Spot spot = block.spot(slot);
        Limits limit = block.limits(slot);
        Candidate.Career career = block.career(slot);
        if (spot != null) {
            spots.give(spot);
        }
        if (limit != null && career != null) {
            limits.give(limit);
            careers.give(career);
        }
    }
}
