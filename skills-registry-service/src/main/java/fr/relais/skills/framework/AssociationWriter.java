package fr.relais.skills.framework;

import fr.relais.events.CompetencyState;
import fr.relais.skills.registry.RomeDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what an item has to do with others. */
final class AssociationWriter {
    private final CaseUris uris;

    AssociationWriter(CaseUris uris) {
        this.uris = uris;
    }

    CfAssociation child(CfItem item, Link parent, int place, Instant changedAt) {
        return association(item, CfAssociation.Type.CHILD, parent, place, null, changedAt);
    }

    /**
     * With its ESCO skill and with each term of ROME that has a code: what has none cannot be referred to. ROME lists some terms
     * both as savoir-être and as competencies, under one code.
     */
    List<CfAssociation> matches(CfItem item, CompetencyState state) {
        var matches = new ArrayList<CfAssociation>();
        var esco = state.esco();
        if (esco != null) {
            matches.add(related(item, esco(esco), Match.ofEsco(esco.closeness())));
        }
        var terms = new LinkedHashMap<String, Link>();
        for (var source : RomeDetails.said(state)) {
            if (source.code() != null) {
                terms.putIfAbsent(source.code(), rome(source.code(), source.labels()));
            }
        }
        terms.values().forEach(term -> matches.add(related(item, term, Match.ROME_CLOSE)));
        return matches;
    }

    private static Link esco(CompetencyState.EscoLink esco) {
        return new Link(esco.label(), esco.uri().substring(esco.uri().lastIndexOf('/') + 1), esco.uri());
    }

    private Link rome(String code, List<String> labels) {
        return new Link(
                labels.isEmpty() ? code : labels.getFirst(),
                code,
                uris.registry().romeCompetency(code));
    }

    private CfAssociation related(CfItem item, Link term, Match match) {
        return association(item, CfAssociation.Type.RELATED, term, null, uris.link(match), item.lastChangeDateTime());
    }

    /** An association is named after what it joins, so that it keeps its identifier as long as it joins it. */
    private CfAssociation association(
            CfItem item,
            CfAssociation.Type type,
            Link destination,
            @Nullable Integer place,
            @Nullable Link grouping,
            Instant changedAt) {
        var id = CaseIds.of("association", item.identifier() + ":" + type + ":" + destination.identifier());
        return new CfAssociation(
                id, type, place, uris.of("CFAssociations", id), item.link(), destination, grouping, changedAt, null);
    }
}
