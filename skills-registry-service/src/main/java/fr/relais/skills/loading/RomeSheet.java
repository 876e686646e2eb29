package fr.relais.skills.loading;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One occupation as the ROME file describes it. */
record RomeSheet(
        @NotBlank @Size(max = 200) String label,
        @NotNull @Pattern(regexp = "\\d{1,2}\\.\\d{1,3}") String version,
        @NotNull @Size(max = 100) List<@NotNull @Valid Term> savoirEtre,
        @NotNull @Size(max = 500) List<@NotNull @Valid Macro> macroSavoirFaire,
        @Size(max = 500) @Nullable List<String> transverseViaDetailed) {

    record Term(@NotBlank String code, @Nullable String label) {}

    /**
     * A macro-competency.
     *
     * @param cat T transverse, Q technical, E expert
     * @param core P principal, E emerging; null for most
     */
    record Macro(
            @NotBlank String code,
            @Nullable String label,
            @NotNull String cat,
            @Nullable String core) {}

    /** Only savoir-être and transverse macro-competencies say something that holds beyond the occupation's trade. */
    Set<String> competencies(Vocabulary vocabulary) {
        var competencies = new TreeSet<String>();
        savoirEtre.forEach(term -> competencies.addAll(vocabulary.ofSavoirEtre(term.code())));
        macroSavoirFaire.stream()
                .filter(macro -> macro.cat().equals("T"))
                .forEach(macro -> competencies.addAll(vocabulary.ofMacro(macro.code())));
        return competencies;
    }
}
