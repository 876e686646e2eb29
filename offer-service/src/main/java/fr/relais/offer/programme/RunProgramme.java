package fr.relais.offer.programme;

import fr.relais.offer.owner.Owner;
import java.util.List;

/** What of a programme counts for the people in it. */
public record RunProgramme(Owner owner, List<Target> targets) {}
