package fr.relais.candidate.support.commitment;

import fr.relais.candidate.support.NoNir;
import fr.relais.http.Faults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The duties of both sides. */
public record Duties(
        @Size(max = 30) @Nullable List<@NotNull @Valid OfPerson> person,
        @Size(max = 30) @Nullable List<@NotNull @Valid OfStructure> structure) {
    private static final String LINE = "(?=.*\\S)[^\\p{Cc}\\p{Cs}]+";
    private static final String SOME_TEXT = "must hold some text, without control characters";

    /** A duty of the person's. */
    @Schema(name = "DutyOfPerson")
    public record OfPerson(
            @NotNull PersonDuty code,

            @Size(max = 200) @Pattern(regexp = LINE, message = SOME_TEXT) @NoNir @Nullable
            String text) {
        /** The code: a text is nothing for a log. */
        @Override
        public String toString() {
            return code.name();
        }
    }

    /** A duty of the structure's. */
    @Schema(name = "DutyOfStructure")
    public record OfStructure(
            @NotNull StructureDuty code,

            @Size(max = 200) @Pattern(regexp = LINE, message = SOME_TEXT) @NoNir @Nullable
            String text) {
        /** The code: a text is nothing for a log. */
        @Override
        public String toString() {
            return code.name();
        }
    }

    /** What is none of the others says what it is. */
    void check(Faults faults) {
        check(person, "/duties/person", duty -> duty.code() != PersonDuty.OTHER || duty.text() != null, faults);
        check(
                structure,
                "/duties/structure",
                duty -> duty.code() != StructureDuty.OTHER || duty.text() != null,
                faults);
    }

    private static <T> void check(@Nullable List<T> duties, String pointer, Predicate<T> says, Faults faults) {
        for (int i = 0; duties != null && i < duties.size(); i++) {
            if (faults.isSound(pointer + "/" + i)) {
                faults.unless(
                        says.test(duties.get(i)), pointer + "/" + i + "/text", "NOT_NULL", "must say what OTHER is");
            }
        }
    }

    /** The same with both lists there. */
    static Duties whole(@Nullable Duties said) {
        return said == null
                ? new Duties(List.of(), List.of())
                : new Duties(orNone(said.person), orNone(said.structure));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
