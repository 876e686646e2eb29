package fr.relais.skills.framework;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the associations of one kind have in common. */
@Schema(name = "CFAssociationGrouping")
record CfAssociationGrouping(
        UUID identifier, String uri, String title, String description, Instant lastChangeDateTime) {}
