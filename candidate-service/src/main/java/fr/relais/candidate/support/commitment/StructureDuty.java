package fr.relais.candidate.support.commitment;

/** What the structure promises. */
public enum StructureDuty {
    NAME_A_COUNSELLOR,
    MEET_REGULARLY,
    PROPOSE_OFFERS,
    PROPOSE_TRAINING,
    PROPOSE_IMMERSIONS,
    OPEN_RIGHTS,
    FUND_HELP,
    PAY_AN_ALLOWANCE,
    OTHER
}
