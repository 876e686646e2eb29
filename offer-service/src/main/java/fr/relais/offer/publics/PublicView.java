package fr.relais.offer.publics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A priority public as read.
 *
 * @param label in the language asked for
 * @param grounds articles of the Code du travail that allow places for it
 */
@Schema(name = "PriorityPublic")
record PublicView(String code, long version, String label, String labelFr, String labelEn, List<String> grounds) {}
