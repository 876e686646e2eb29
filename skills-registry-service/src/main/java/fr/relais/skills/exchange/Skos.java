package fr.relais.skills.exchange;

import fr.relais.events.CompetencyState;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/** The competencies as a SKOS concept scheme: the same graph in two notations. */
@ApplicationScoped
public class Skos {
    public static final String JSON_LD = "application/ld+json";
    public static final String TURTLE = "text/turtle";

    private final RegistryUris uris;

    Skos(RegistryUris uris) {
        this.uris = uris;
    }

    /**
     * In Turtle.
     *
     * @param registryVersion that states them
     */
    public String turtle(List<CompetencyState> competencies, String registryVersion) {
        StringWriter out = new StringWriter();
        Rio.write(graph(competencies, registryVersion), new TurtleWriter(out));
        return out.toString();
    }

    /**
     * In JSON-LD 1.1, flattened, with its context inside.
     *
     * @param registryVersion that states them
     */
    public String jsonLd(List<CompetencyState> competencies, String registryVersion) {
        return JsonLd.of(graph(competencies, registryVersion)).toString();
    }

    private Model graph(List<CompetencyState> competencies, String registryVersion) {
        SkosGraph graph = new SkosGraph(uris, registryVersion);
        competencies.forEach(graph::add);
        return graph.model();
    }
}
