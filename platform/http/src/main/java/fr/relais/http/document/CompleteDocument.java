package fr.relais.http.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Completes the document of a service when it is built. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CompleteDocument implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        var here = OASFactory.createServer().url("/");
        here.addExtension("x-internal", false);
        document.setServers(List.of(here));
        Refusals.describeIn(document);
        for (var path : document.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(CompleteDocument::complete);
        }
        new Bounds().set(document);
    }

    private static void complete(Operation operation) {
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            // open to all, with a token or without
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement()));
        }
        Refusals.addTo(operation);
    }
}
