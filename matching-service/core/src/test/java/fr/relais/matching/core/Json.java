package fr.relais.matching.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads profiles and offers as the contract writes them. Codes are numbered as they come. */
final class Json {
    private static final String COMPETENCIES = "SFE";
    private static final Map<String, Integer> NUMBERS = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Json() {}

    static Candidate candidate(JsonNode json) {
        Held held = Held.NOTHING;
        for (JsonNode row : json.get("competencies")) {
            held = held.with(
                    competency(row.get("code").asText()),
                    row.get("level").asInt(),
                    Evidence.valueOf(row.get("evidence").asText()));
        }
        JsonNode mobility = json.get("mobility");
        JsonNode km = mobility.get("maxDistanceKm");
        return new Candidate(
                UUID.fromString(json.get("candidateId").asText()),
                held,
                json.get("minor").asBoolean(),
                new Candidate.Reach(
                        point(json.get("place")),
                        km.isNull() ? Codes.NONE : km.asInt(),
                        codes(mobility.get("departements"))),
                new Candidate.Wishes(
                        codes(json.get("contractTypes")),
                        codes(json.get("workingTimes")),
                        day(json.get("availableFrom")),
                        json.get("noNights").asBoolean(),
                        json.get("noWeekends").asBoolean()),
                new Candidate.Career(
                        json.get("licences").isNull() ? null : codes(json.get("licences")),
                        romes(json.get("wishedRome")),
                        romes(json.get("practisedRome"))));
    }

    static Offer offer(JsonNode json) {
        JsonNode place = json.get("place");
        return new Offer(
                UUID.fromString(json.get("offerId").asText()),
                Rome.number(json.at("/rome/code").asText()),
                StreamSupport.stream(json.get("requirements").spliterator(), false)
                        .map(Json::requirement)
                        .toList(),
                new Offer.Site(
                        point(place),
                        place.isNull() ? Codes.NONE : code(place.get("departement")),
                        json.get("remote").asBoolean()),
                new Offer.Terms(
                        code(json.get("contractType")),
                        code(json.get("workingTime")),
                        day(json.get("startDate")),
                        json.get("night").asBoolean(),
                        json.get("weekend").asBoolean()),
                new Offer.Demands(
                        codes(json.get("licences")),
                        json.get("experience").asText().equals("REQUIRED"),
                        json.get("dangerous").asBoolean(),
                        json.get("security").asBoolean()));
    }

    private static Requirement requirement(JsonNode json) {
        return new Requirement(
                competency(json.get("competency").asText()),
                json.get("level").asInt(),
                Exigence.valueOf(json.get("exigence").asText()),
                json.get("weight").asInt(),
                Origin.valueOf(json.get("origin").asText()));
    }

    private static int competency(String code) {
        int[] firstOf = {0, 6, 18};
        return firstOf[COMPETENCIES.indexOf(code.charAt(4))] + Integer.parseInt(code.substring(5)) - 1;
    }

    private static @Nullable Point point(JsonNode place) {
        return place.isNull()
                ? null
                : new Point(
                        place.get("latitude").asDouble(), place.get("longitude").asDouble());
    }

    private static int day(JsonNode date) {
        return date.isNull()
                ? Codes.NONE
                : Math.toIntExact(LocalDate.parse(date.asText()).toEpochDay());
    }

    private static Codes codes(JsonNode array) {
        return Codes.of(texts(array).stream().mapToInt(Json::number).toArray());
    }

    private static Codes romes(JsonNode array) {
        return Codes.of(texts(array).stream().mapToInt(Rome::number).toArray());
    }

    private static List<String> texts(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToObj(i -> array.get(i).asText())
                .toList();
    }

    private static int code(JsonNode text) {
        return text.isNull() ? Codes.NONE : number(text.asText());
    }

    private static int number(String code) {
        return NUMBERS.computeIfAbsent(code, any -> NEXT.getAndIncrement());
    }
}
