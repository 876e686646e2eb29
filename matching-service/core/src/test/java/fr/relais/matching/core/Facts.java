package fr.relais.matching.core;

/** The six yes/no facts of one competency of one candidate, as the rules' first table says them. */
record Facts(boolean h1, boolean h2, boolean h3, boolean v1, boolean v2, boolean v3) {
    static Facts of(Candidate candidate, int competency) {
        int level = candidate.held().level(competency);
        if (level == 0) {
            return new Facts(false, false, false, false, false, false);
        }
        boolean assessed = candidate.held().evidence(competency) == Evidence.ASSESSED;
        boolean attested = assessed || candidate.held().evidence(competency) == Evidence.ATTESTED;
        boolean badge = attested || candidate.held().evidence(competency) == Evidence.BADGE;
        return new Facts(true, level >= 2, level >= 3, badge, attested, assessed);
    }

    int points(int requiredLevel) {
        int vouched = (v1 ? 3 : 0) + (v2 ? 2 : 0) + (v3 ? 1 : 0);
        return vouched
                + switch (requiredLevel) {
                    case 1 -> h1 ? 14 : 0;
                    case 2 -> (h1 ? 7 : 0) + (h2 ? 7 : 0);
                    default -> (h1 ? 4 : 0) + (h2 ? 5 : 0) + (h3 ? 5 : 0);
                };
    }
}
