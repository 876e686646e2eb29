package fr.relais.skills.framework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reference.
 *
 * @param identifier a UUID for what is CASE; what is not has the identifier that its own vocabulary gives it
 */
@Schema(name = "CFLink")
record Link(String title, String identifier, String uri) {}
