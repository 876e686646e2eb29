package fr.relais.skills.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * A graph of named things as flattened JSON-LD 1.1: its own context of prefixes, so that nothing is fetched to read it, and one
 * node a subject.
 */
final class JsonLd {
    private final Model model;

    private JsonLd(Model model) {
        this.model = model;
    }

    /** @param model without blank nodes; its literals are plain or have a language */
    static ObjectNode of(Model model) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode context = document.putObject("@context");
        for (Namespace namespace : model.getNamespaces()) {
            context.put(namespace.getPrefix(), namespace.getName());
        }
        JsonLd writer = new JsonLd(model);
        var graph = document.putArray("@graph");
        model.subjects().forEach(subject -> graph.add(writer.node(subject)));
        return document;
    }

    private ObjectNode node(Resource subject) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("@id", subject.stringValue());
        for (IRI property : model.filter(subject, null, null).predicates()) {
            var values = node.putArray(property.equals(RDF.TYPE) ? "@type" : compact(property));
            for (Value value : model.filter(subject, property, null).objects()) {
                if (property.equals(RDF.TYPE)) {
                    values.add(compact((IRI) value));
                } else {
                    values.add(value(value));
                }
            }
        }
        return node;
    }

    private static ObjectNode value(Value value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (value instanceof Literal literal) {
            node.put("@value", literal.getLabel());
            literal.getLanguage().ifPresent(language -> node.put("@language", language));
            return node;
        }
        return node.put("@id", value.stringValue());
    }

    private String compact(IRI iri) {
        return model.getNamespaces().stream()
                .filter(namespace -> namespace.getName().equals(iri.getNamespace()))
                .findFirst()
                .map(namespace -> namespace.getPrefix() + ":" + iri.getLocalName())
                .orElse(iri.stringValue());
    }
}
