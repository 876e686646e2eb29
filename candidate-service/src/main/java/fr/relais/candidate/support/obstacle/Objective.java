package fr.relais.candidate.support.obstacle;

/** What the person and the structure want to reach. */
public enum Objective {
    TAKE_STOCK,
    FIND_A_SOLUTION,
    OBTAIN_A_RIGHT,
    LEARN,
    ADAPT_THE_SEARCH
}
