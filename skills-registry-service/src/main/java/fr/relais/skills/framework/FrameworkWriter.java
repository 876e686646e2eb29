package fr.relais.skills.framework;

import fr.relais.events.CompetencyState;
import fr.relais.skills.exchange.FamilyName;
import fr.relais.skills.registry.Edition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes one version of the registry as a framework: a document, an item a family, below it an item a competency. */
final class FrameworkWriter {
    private static final String LANGUAGE = "fr";

    private final CaseUris uris;
    private final CfDocument document;
    private final Instant editionFrom;
    private final Map<String, CfItem> families = new LinkedHashMap<>();
    private final List<CfItem> competencies = new ArrayList<>();
    private final List<CfAssociation> associations = new ArrayList<>();
    private final AssociationWriter writer;

    /** @param madeAt moment from which this version of the registry was current */
    FrameworkWriter(CaseUris uris, Edition edition, Instant madeAt) {
        this.uris = uris;
        this.document = document(uris, edition, madeAt);
        this.editionFrom = edition.validFrom().atStartOfDay(ZoneOffset.UTC).toInstant();
        this.writer = new AssociationWriter(uris);
    }

    private static CfDocument document(CaseUris uris, Edition edition, Instant madeAt) {
        var id = CaseIds.document();
        return new CfDocument(
                id,
                uris.of("CFDocuments", id),
                "Relais",
                "Compétences transversales",
                madeAt,
                uris.registry().scheme(),
                "Les compétences transversales que donne un grand événement, en trois familles",
                LANGUAGE,
                edition.version(),
                edition.status().equals("PROPOSED") ? "Draft" : "Adopted",
                edition.validFrom(),
                "In English: Transversal competencies",
                null);
    }

    /** @param changedAt moment from which this state was current */
    void add(CompetencyState state, Instant changedAt) {
        var family = families.computeIfAbsent(state.family(), this::family);
        var id = CaseIds.of("competency", state.code());
        var item = new CfItem(
                id,
                state.definitionFr(),
                state.labelFr(),
                state.labelEn(),
                "Compétence",
                uris.of("CFItems", id),
                state.code(),
                "In English: " + state.definitionEn(),
                LANGUAGE,
                changedAt,
                null);
        competencies.add(item);
        associations.add(writer.child(item, family.link(), place(state), changedAt));
        associations.addAll(writer.matches(item, state));
    }

    private CfItem family(String family) {
        var id = CaseIds.of("family", family);
        var name = FamilyName.of(family);
        var item = new CfItem(
                id,
                name.french(),
                name.french(),
                name.english(),
                "Famille",
                uris.of("CFItems", id),
                family,
                null,
                LANGUAGE,
                editionFrom,
                null);
        associations.add(writer.child(item, document.link(), families.size() + 1, editionFrom));
        return item;
    }

    /** Competencies are numbered within their family. */
    private static int place(CompetencyState state) {
        return Integer.parseInt(state.code().substring(state.code().length() - 2));
    }

    CfPackage whole() {
        var items = new ArrayList<>(families.values());
        items.addAll(competencies);
        var groupings = Arrays.stream(Match.values())
                .map(match -> uris.grouping(match, editionFrom))
                .toList();
        return new CfPackage(document, items, associations, new CfPackage.Definitions(groupings));
    }
}
