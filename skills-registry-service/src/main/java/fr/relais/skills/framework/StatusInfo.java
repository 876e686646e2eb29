package fr.relais.skills.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of an error as CASE defines it. */
@Schema(name = "imsx_StatusInfo")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatusInfo(
        @JsonProperty("imsx_codeMajor") String codeMajor,
        @JsonProperty("imsx_severity") String severity,
        @JsonProperty("imsx_description") String description,
        @JsonProperty("imsx_codeMinor") @Nullable CodeMinor codeMinor) {

    /** A failure that CASE has a code for. */
    static StatusInfo failure(String description, String field, String code) {
        return new StatusInfo("failure", "error", description, new CodeMinor(List.of(new CodeMinorField(field, code))));
    }

    /** What CASE does not provide for. */
    static StatusInfo unsupported(String description) {
        return new StatusInfo("unsupported", "error", description, null);
    }

    @Schema(name = "imsx_CodeMinor")
    record CodeMinor(@JsonProperty("imsx_codeMinorField") List<CodeMinorField> fields) {
        CodeMinor {
            fields = List.copyOf(fields);
        }
    }

    /** One code, and the parameter it is about. */
    @Schema(name = "imsx_CodeMinorField")
    record CodeMinorField(
            @JsonProperty("imsx_codeMinorFieldName") String name,
            @JsonProperty("imsx_codeMinorFieldValue") String value) {}
}
