package fr.relais.matching.index;

import fr.relais.events.HeldCompetency;
import fr.relais.events.MatchingProfile;
import fr.relais.events.Mobility;
import fr.relais.events.WorkingTime;
import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Codes;
import fr.relais.matching.core.Evidence;
import fr.relais.matching.core.Held;
import java.util.List;

/** From a matching profile to what the core scores. */
final class ProfileReader {
    private final Vocabulary vocabulary;

    ProfileReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @throws InvalidPart when something is missing or out of range */
    Candidate read(MatchingProfile profile) {
        return new Candidate(
                Parts.present(profile.candidateId(), "/candidateId"),
                held(profile.competencies()),
                profile.minor(),
                reach(profile),
                wishes(profile),
                career(profile));
    }

    private static Held held(List<HeldCompetency> competencies) {
        Held held = Held.NOTHING;
        for (int i = 0; i < competencies.size(); i++) {
            HeldCompetency stated = competencies.get(i);
            String at = "/competencies/" + i;
            held = held.with(
                    Parts.competency(Parts.present(stated.code(), at + "/code"), at + "/code"),
                    stated.level(),
                    evidence(Parts.present(stated.evidence(), at + "/evidence")));
        }
        return held;
    }

    private static Evidence evidence(fr.relais.events.Evidence evidence) {
        return switch (evidence) {
            case DECLARED -> Evidence.DECLARED;
            case BADGE -> Evidence.BADGE;
            case ATTESTED -> Evidence.ATTESTED;
            case ASSESSED -> Evidence.ASSESSED;
        };
    }

    private Candidate.Reach reach(MatchingProfile profile) {
        Mobility mobility = profile.mobility();
        Integer km = mobility.maxDistanceKm();
        if (km != null && km < 0) {
            throw new InvalidPart("/mobility/maxDistanceKm", "is negative");
        }
        return new Candidate.Reach(
                Parts.point(profile.place()), km == null ? Codes.NONE : km, vocabulary.codes(mobility.departements()));
    }

    private Candidate.Wishes wishes(MatchingProfile profile) {
        return new Candidate.Wishes(
                vocabulary.codes(profile.contractTypes()),
                vocabulary.codes(
                        profile.workingTimes().stream().map(WorkingTime::name).toList()),
                Parts.day(profile.availableFrom(), "/availableFrom"),
                profile.noNights(),
                profile.noWeekends());
    }

    private Candidate.Career career(MatchingProfile profile) {
        List<String> licences = profile.licences();
        return new Candidate.Career(
                licences == null ? null : vocabulary.codes(licences),
                Parts.romes(profile.wishedRome(), "/wishedRome"),
                Parts.romes(profile.practisedRome(), "/practisedRome"));
    }
}
