package fr.relais.matching.core;

/**
 * What one candidate states on all competencies, in two words: two bits of level and two bits of evidence a competency.
 * Not stated is level 0 with grade 0, assessed as not held is level 0 with grade 3.
 *
 * @param levels level 0 to 3 of competency {@code c} in bits {@code 2c} and {@code 2c + 1}
 * @param grades grade of the {@link Evidence} of competency {@code c} in the same bits
 */
public record Held(long levels, long grades) {
    /** Nothing is stated. */
    public static final Held NOTHING = new Held(0, 0);

    private static final long LOW_BITS = 0x0555_5555_5555_5555L;
    private static final long ALL_BITS = LOW_BITS | (LOW_BITS << 1);

    public Held {
        long unheld = ~(levels | (levels >>> 1)) & LOW_BITS;
        if (((levels | grades) & ~ALL_BITS) != 0 || ((grades ^ (grades >>> 1)) & unheld) != 0) {
            throw new IllegalArgumentException("not the levels and grades of " + Rules.COMPETENCIES + " competencies");
        }
    }

    /**
     * With one more statement. The strongest evidence holds; at equal evidence the newest, which is this one.
     *
     * @param level 0 (assessed as not held) to 3
     * @throws IllegalArgumentException on a level or competency out of range, or level 0 without ASSESSED
     */
    public Held with(int competency, int level, Evidence evidence) {
        if (level < 0 || level > 3) {
            throw new IllegalArgumentException("level " + level + " is not 0 to 3");
        }
        if (level == 0 && evidence != Evidence.ASSESSED) {
            throw new IllegalArgumentException("only ASSESSED can say that a competency is not held");
        }
        if (grade(competency) > evidence.grade()) {
            return this;
        }
        int at = 2 * competency;
        long others = ~(3L << at);
        return new Held((levels & others) | ((long) level << at), (grades & others) | ((long) evidence.grade() << at));
    }

    /** 0 when not held or not stated, else 1 to 3. */
    public int level(int competency) {
        return (int) (levels >>> shift(competency)) & 3;
    }

    /** True when the candidate, or somebody for them, said something of it. */
    public boolean states(int competency) {
        return cell(competency) != 0;
    }

    /** Meaningless where nothing is stated. */
    public Evidence evidence(int competency) {
        return Evidence.ofGrade(grade(competency));
    }

    /** All that is stated of a competency as a number below 16: {@code level + 4 * grade}; 0 is not stated. */
    int cell(int competency) {
        return level(competency) | (grade(competency) << 2);
    }

    private int grade(int competency) {
        return (int) (grades >>> shift(competency)) & 3;
    }

    private static int shift(int competency) {
        if (competency < 0 || competency >= Rules.COMPETENCIES) {
            throw new IllegalArgumentException("competency " + competency + " is not 0 to 29");
        }
        return 2 * competency;
    }
}
