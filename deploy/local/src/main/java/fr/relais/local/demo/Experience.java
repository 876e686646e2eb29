package fr.relais.local.demo;

import fr.relais.local.demo.DemoCandidate.Held;
import java.util.ArrayList;
import java.util.List;

/** What someone can show for what they learned. */
enum Experience {
    /** The open badge of the Games: fifteen competencies, and nothing else. */
    BADGE_ONLY,
    /** The badge, and a mission lead who attests to more. */
    BADGE_AND_ATTESTED,
    /** The badge, and a counsellor's assessment, which can also find that something is not held. */
    BADGE_AND_ASSESSED,
    /** No badge: the person's own word. */
    DECLARED_ONLY;

    private static final List<String> BADGE = Resources.lines("badge.txt");
    private static final List<String> BEYOND = Resources.lines("beyond-the-badge.txt");

    /** 74 % the badge alone, 14 % attested, 7 % assessed, 5 % no badge. */
    static Experience drawn(Draw draw) {
        int percentile = draw.between(1, 100);
        if (percentile <= 74) {
            return BADGE_ONLY;
        }
        if (percentile <= 88) {
            return BADGE_AND_ATTESTED;
        }
        return percentile <= 95 ? BADGE_AND_ASSESSED : DECLARED_ONLY;
    }

    List<Held> held(Draw draw) {
        return switch (this) {
            case BADGE_ONLY -> badge(List.of());
            case BADGE_AND_ATTESTED -> badge(more(draw, "ATTESTED", 1));
            case BADGE_AND_ASSESSED -> badge(more(draw, "ASSESSED", 0));
            case DECLARED_ONLY ->
                draw.some(draw.between(4, 10), BADGE).stream()
                        .map(code -> new Held(code, draw.between(1, 3), "DECLARED"))
                        .toList();
        };
    }

    /** The badge's grants, without those that {@code more} states with better evidence. */
    private static List<Held> badge(List<Held> more) {
        List<Held> all = new ArrayList<>(more);
        BADGE.stream()
                .filter(code -> more.stream().noneMatch(held -> held.code().equals(code)))
                .forEach(code -> all.add(new Held(code, 2, "BADGE")));
        return List.copyOf(all);
    }

    private static List<Held> more(Draw draw, String evidence, int least) {
        List<Held> more = new ArrayList<>();
        for (String code : draw.some(draw.between(1, 4), BADGE)) {
            more.add(new Held(code, draw.between(2, 3), evidence));
        }
        for (String code : draw.some(draw.between(1, 4), BEYOND)) {
            more.add(new Held(code, draw.chance(10) ? least : draw.between(1, 3), evidence));
        }
        return more;
    }
}
