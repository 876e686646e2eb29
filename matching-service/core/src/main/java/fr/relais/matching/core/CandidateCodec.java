package fr.relais.matching.core;

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
    private final Interner<Candidate.Wishes> wishes = new Interner<>();
    private final Interner<Candidate.Career> careers = new Interner<>();

    CandidateCodec(PlaneBook book) {
        this.book = book;
    }

    /** Makes a slot that was just taken say all of {@code candidate}. */
    void write(Block block, int slot, Candidate candidate) {
        change(block, slot, BLANK, candidate);
        keep(block, slot, candidate);
    }

    /** Makes a slot that says {@code before} say {@code now}; only planes that differ are touched. */
    void write(Block block, int slot, Candidate before, Candidate now) {
        change(block, slot, before, now);
        release(block, slot);
        keep(block, slot, now);
    }

    /** Empties a slot that says {@code before}, and frees it. */
    void clear(Block block, int slot, Candidate before) {
        change(block, slot, before, BLANK);
        release(block, slot);
        block.free(slot);
    }

    /** The candidate of a slot. */
    Candidate read(Block block, int slot) {
        Limits limit = block.limits(slot);
        Spot spot = block.spot(slot);
        Candidate.Wishes wish = block.wishes(slot);
        Candidate.Career career = block.career(slot);
        Candidate.Reach reach = new Candidate.Reach(
                spot == null ? null : spot.point(),
                limit == null ? Codes.NONE : limit.maxDistanceKm(),
                limit == null ? Codes.EMPTY : limit.departements());
        return new Candidate(
                block.id(slot),
                new Held(block.levels(slot), block.grades(slot)),
                block.has(PlaneBook.MINOR, slot),
                reach,
                wish == null ? BLANK.wishes() : wish,
                career == null ? BLANK.career() : career);
    }

    private void change(Block block, int slot, Candidate before, Candidate now) {
        facts(block, slot, before.held(), now.held());
        conditions(block, slot, before, now);
        day(block, slot, before.wishes().availableFrom(), now.wishes().availableFrom());
        codes(
                block,
                slot,
                Family.CONTRACT_TYPE,
                before.wishes().contractTypes(),
                now.wishes().contractTypes());
        codes(
                block,
                slot,
                Family.WORKING_TIME,
                before.wishes().workingTimes(),
                now.wishes().workingTimes());
        codes(block, slot, Family.LICENCE, licences(before), licences(now));
        codes(
                block,
                slot,
                Family.DEPARTEMENT,
                before.reach().departements(),
                now.reach().departements());
    }

    private static void facts(Block block, int slot, Held before, Held now) {
        for (int fact = 0; fact < Fact.COUNT; fact++) {
            int bits = Fact.bits(now, fact);
            for (int left = bits ^ Fact.bits(before, fact); left != 0; left &= left - 1) {
                int competency = Integer.numberOfTrailingZeros(left);
                block.put(Fact.plane(competency, fact), slot, (bits >>> competency & 1) != 0);
            }
        }
    }

    private static void conditions(Block block, int slot, Candidate before, Candidate now) {
        int bits = conditions(now);
        for (int left = bits ^ conditions(before); left != 0; left &= left - 1) {
            int condition = Integer.numberOfTrailingZeros(left);
            block.put(PlaneBook.FIRST_CONDITION + condition, slot, (bits >>> condition & 1) != 0);
        }
    }

    /** One bit for each plane from {@link PlaneBook#FIRST_CONDITION} on. */
    private static int conditions(Candidate candidate) {
        Candidate.Wishes wish = candidate.wishes();
        Candidate.Reach reach = candidate.reach();
        return bit(PlaneBook.WISHES_CONTRACT, !wish.contractTypes().isEmpty())
                | bit(PlaneBook.WISHES_WORKING_TIME, !wish.workingTimes().isEmpty())
                | bit(PlaneBook.STATES_LICENCES, candidate.career().licences() != null)
                | bit(PlaneBook.STATES_AVAILABILITY, wish.availableFrom() != Codes.NONE)
                | bit(PlaneBook.NO_NIGHTS, wish.noNights())
                | bit(PlaneBook.NO_WEEKENDS, wish.noWeekends())
                | bit(PlaneBook.MINOR, candidate.minor())
                | bit(PlaneBook.LISTS_DEPARTEMENTS, !reach.departements().isEmpty())
                | bit(PlaneBook.MEASURABLE, reach.point() != null && reach.maxDistanceKm() != Codes.NONE)
                | bit(PlaneBook.FAR_DAY, isFar(wish.availableFrom()));
    }

    private static int bit(int plane, boolean set) {
        return set ? 1 << (plane - PlaneBook.FIRST_CONDITION) : 0;
    }

    private static boolean isFar(int epochDay) {
        return epochDay != Codes.NONE && !PlaneBook.holdsDay(epochDay);
    }

    private static void day(Block block, int slot, int before, int now) {
        int bits = dayBits(now);
        for (int left = bits ^ dayBits(before); left != 0; left &= left - 1) {
            int bit = Integer.numberOfTrailingZeros(left);
            block.put(PlaneBook.DAY + bit, slot, (bits >>> bit & 1) != 0);
        }
    }

    private static int dayBits(int epochDay) {
        return PlaneBook.holdsDay(epochDay) ? epochDay - PlaneBook.FIRST_DAY : 0;
    }

    private void codes(Block block, int slot, Family family, Codes before, Codes now) {
        if (before.equals(now)) {
            return;
        }
        for (int code : before.members()) {
            block.put(book.number(family, code), slot, now.contains(code));
        }
        for (int code : now.members()) {
            block.put(book.number(family, code), slot, true);
        }
    }

    private static Codes licences(Candidate candidate) {
        Codes licences = candidate.career().licences();
        return licences == null ? Codes.EMPTY : licences;
    }

    private void keep(Block block, int slot, Candidate candidate) {
        Candidate.Reach reach = candidate.reach();
        Point point = reach.point();
        @Nullable Spot spot = point == null ? null : spots.take(Spot.of(point));
        block.held(slot, candidate.held());
        block.rest(
                slot,
                spot,
                limits.take(Limits.of(reach.maxDistanceKm(), reach.departements())),
                wishes.take(candidate.wishes()),
                careers.take(candidate.career()));
    }

    /** The slot needs its shared parts no more; it still shows them to those who read it. */
    void release(Block block, int slot) {
        Spot spot = block.spot(slot);
        Limits limit = block.limits(slot);
        Candidate.Wishes wish = block.wishes(slot);
        Candidate.Career career = block.career(slot);
        if (spot != null) {
            spots.give(spot);
        }
        if (limit != null && wish != null && career != null) {
            limits.give(limit);
            wishes.give(wish);
            careers.give(career);
        }
    }
}
