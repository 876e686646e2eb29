package fr.relais.skills.exchange;

import fr.relais.events.CompetencyState;
import fr.relais.skills.registry.RomeDetails;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/**
 * Builds the graph: a scheme, a collection for each family, a concept for each competency, and what it is matched with. An ESCO
 * skill is a close match only where the registry says that it is close: a broader one is a broad match, a weak one related.
 */
final class SkosGraph {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final Map<String, IRI> MATCHES =
            Map.of("close", SKOS.CLOSE_MATCH, "broader", SKOS.BROAD_MATCH, "weak", SKOS.RELATED_MATCH);

    private final Model model = new LinkedHashModel();
    private final RegistryUris uris;
    private final IRI scheme;

    SkosGraph(RegistryUris uris, String registryVersion) {
        this.uris = uris;
        this.scheme = VALUES.createIRI(uris.scheme());
        model.setNamespace(SKOS.NS);
        model.setNamespace(DCTERMS.NS);
        model.setNamespace(OWL.NS);
        model.add(scheme, RDF.TYPE, SKOS.CONCEPT_SCHEME);
        inBoth(scheme, DCTERMS.TITLE, "Compétences transversales", "Transversal competencies");
        model.add(scheme, OWL.VERSIONINFO, VALUES.createLiteral(registryVersion));
    }

    Model model() {
        return model;
    }

    void add(CompetencyState state) {
        IRI concept = VALUES.createIRI(uris.competency(state.code()));
        model.add(concept, RDF.TYPE, SKOS.CONCEPT);
        model.add(concept, SKOS.IN_SCHEME, scheme);
        model.add(concept, SKOS.TOP_CONCEPT_OF, scheme);
        model.add(scheme, SKOS.HAS_TOP_CONCEPT, concept);
        model.add(concept, SKOS.NOTATION, VALUES.createLiteral(state.code()));
        model.add(concept, OWL.VERSIONINFO, VALUES.createLiteral(Long.toString(state.version())));
        inBoth(concept, SKOS.PREF_LABEL, state.labelFr(), state.labelEn());
        inBoth(concept, SKOS.DEFINITION, state.definitionFr(), state.definitionEn());
        addToFamily(concept, state.family());
        CompetencyState.EscoLink esco = state.esco();
        if (esco != null) {
            model.add(
                    concept, MATCHES.getOrDefault(esco.closeness(), SKOS.RELATED_MATCH), VALUES.createIRI(esco.uri()));
        }
        RomeDetails.said(state).forEach(source -> addRome(concept, source));
    }

    private void addToFamily(IRI concept, String family) {
        IRI collection = VALUES.createIRI(uris.family(family));
        FamilyName name = FamilyName.of(family);
        model.add(collection, RDF.TYPE, SKOS.COLLECTION);
        inBoth(collection, SKOS.PREF_LABEL, name.french(), name.english());
        model.add(collection, SKOS.MEMBER, concept);
    }

    /** Only what has a code can be named; labels are French, the newest is the preferred one. */
    private void addRome(IRI concept, CompetencyState.SourceTerm source) {
        if (source.code() == null) {
            return;
        }
        IRI term = VALUES.createIRI(uris.romeCompetency(source.code()));
        model.add(concept, SKOS.CLOSE_MATCH, term);
        model.add(term, RDF.TYPE, SKOS.CONCEPT);
        model.add(term, SKOS.IN_SCHEME, VALUES.createIRI(uris.romeScheme()));
        model.add(term, SKOS.NOTATION, VALUES.createLiteral(source.code()));
        for (int i = 0; i < source.labels().size(); i++) {
            Value label = VALUES.createLiteral(source.labels().get(i), "fr");
            model.add(term, i == 0 ? SKOS.PREF_LABEL : SKOS.ALT_LABEL, label);
        }
    }

    private void inBoth(IRI subject, IRI property, String french, String english) {
        model.add(subject, property, VALUES.createLiteral(french, "fr"));
        model.add(subject, property, VALUES.createLiteral(english, "en"));
    }
}
