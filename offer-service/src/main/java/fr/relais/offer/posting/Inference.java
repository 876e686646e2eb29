package fr.relais.offer.posting;

import fr.relais.events.Exigence;
import fr.relais.events.Origin;
import fr.relais.events.Requirement;
import fr.relais.offer.registry.Occupation;
import fr.relais.offer.registry.RegistryView;
import fr.relais.offer.registry.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Finds what an offer asks: its own rows, else what the terms of its source stand for, else those of its occupation, all
 * wished and marked as inferred.
 */
@ApplicationScoped
class Inference {
    private static final Occupation NONE_KNOWN = new Occupation(0, null);

    private final RegistryView registry;

    Inference(RegistryView registry) {
        this.registry = registry;
    }

    Asked of(OfferContent content) {
        var own = content.requirements();
        if (own != null) {
            return own.isEmpty() ? Asked.nothing(UnrankedReason.NO_REQUIREMENTS, null) : new Asked(own, null, null);
        }
        var mapped = MappedTerms.of(content.terms(), vocabulary()).rows();
        if (!mapped.isEmpty()) {
            return new Asked(Strictest.ofEach(mapped), null, null);
        }
        var rome = content.rome();
        return rome == null
                ? Asked.nothing(UnrankedReason.NO_ROME_CODE, null)
                : from(current(rome.code()), rome.version());
    }

    /** What terms stand for, as known now. */
    Vocabulary vocabulary() {
        return registry.vocabulary();
    }

    /** Version of the occupation's profile as known now, 0 when none is. */
    long version(String rome) {
        return current(rome).version();
    }

    private Occupation current(String rome) {
        return registry.occupation(rome).orElse(NONE_KNOWN);
    }

    private static Asked from(Occupation occupation, String romeVersion) {
        var profile = occupation.profile();
        if (profile == null) {
            return Asked.nothing(UnrankedReason.NO_OCCUPATION_PROFILE, occupation.version());
        }
        if (profile.changedIn().contains(romeVersion)) {
            return Asked.nothing(UnrankedReason.OTHER_OCCUPATION, occupation.version());
        }
        var rows = profile.requirements().stream().map(Inference::wished).toList();
        return rows.isEmpty()
                ? Asked.nothing(UnrankedReason.EMPTY_OCCUPATION_PROFILE, occupation.version())
                : new Asked(Strictest.ofEach(rows), null, occupation.version());
    }

    private static Requirement wished(Requirement row) {
        return new Requirement(row.competency(), row.level(), Exigence.S, row.weight(), Origin.INFERRED);
    }
}
