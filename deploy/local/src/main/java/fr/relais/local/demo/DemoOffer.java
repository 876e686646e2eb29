package fr.relais.local.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An offer as offer-service takes it. Without requirements they are inferred from the occupation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DemoOffer(
        @JsonIgnore String externalId,
        String kind,
        String title,
        Rome rome,
        Employer employer,
        Place place,
        boolean remote,
        String contractType,
        String workingTime,
        @Nullable String startDate,
        int positions,
        boolean night,
        boolean weekend,
        boolean dangerous,
        boolean security,
        List<String> licences,
        String experience,
        @Nullable List<Requirement> requirements) {

    record Rome(String code) {}

    record Employer(String siret, String name) {}

    record Requirement(String competency, int level, String exigence, int weight) {}
}
