package fr.relais.candidate.competency;

import fr.relais.candidate.registry.RegistryView;
import fr.relais.events.CompetencyState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Labels of competencies in the language a request asks for: French unless it prefers English. */
@ApplicationScoped
class Labels {
    private final RegistryView registry;

    Labels(RegistryView registry) {
        this.registry = registry;
    }

    @Nullable
    String of(String code, HttpHeaders headers) {
        return registry.competency(code)
                .map(english(headers) ? CompetencyState::labelEn : CompetencyState::labelFr)
                .orElse(null);
    }

    private static boolean english(HttpHeaders headers) {
        for (var language : headers.getAcceptableLanguages()) {
            if (language.getLanguage().equals("fr") || language.getLanguage().equals("en")) {
                return language.getLanguage().equals("en");
            }
        }
        return false;
    }
}
