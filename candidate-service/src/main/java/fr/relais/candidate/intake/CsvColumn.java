package fr.relais.candidate.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.http.Problems;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A column of an import: where its cells go in a body, and as what. A cell that is not what it should be goes there as
 * text, so that the body's own check refuses it with its pointer.
 *
 * @param path names from the body down
 */
record CsvColumn(List<String> path, Function<String, JsonNode> value) {
    private static final int MOST_DIGITS = 30;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, CsvColumn> KNOWN = Map.ofEntries(
            column("externalId", JSON::textNode, "externalId"),
            column("givenName", JSON::textNode, "person", "givenName"),
            column("familyName", JSON::textNode, "person", "familyName"),
            column("email", JSON::textNode, "person", "email"),
            column("phone", JSON::textNode, "person", "phone"),
            column("birthDate", JSON::textNode, "person", "birthDate"),
            column("latitude", CsvColumn::number, "place", "latitude"),
            column("longitude", CsvColumn::number, "place", "longitude"),
            column("departement", JSON::textNode, "place", "departement"),
            column("communeInsee", JSON::textNode, "place", "communeInsee"),
            column("maxDistanceKm", CsvColumn::number, "mobility", "maxDistanceKm"),
            column("mobilityDepartements", CsvColumn::list, "mobility", "departements"),
            column("availableFrom", JSON::textNode, "availableFrom"),
            column("contractTypes", CsvColumn::list, "contractTypes"),
            column("workingTimes", CsvColumn::list, "workingTimes"),
            column("noNights", CsvColumn::yesOrNo, "noNights"),
            column("noWeekends", CsvColumn::yesOrNo, "noWeekends"),
            column("licences", CsvColumn::licences, "licences"),
            column("wishedRome", CsvColumn::list, "wishedRome"),
            column("practisedRome", CsvColumn::list, "practisedRome"),
            column("competencies", CsvColumn::competencies, "competencies"),
            column("consents", CsvColumn::consents, "consents"));

    private static Map.Entry<String, CsvColumn> column(String name, Function<String, JsonNode> value, String... path) {
        return Map.entry(name, new CsvColumn(List.of(path), value));
    }

    /** The columns that a header line names; an exception that tells which one is unknown or there twice, by its place. */
    static List<CsvColumn> ofHeader(String[] header) throws IOException {
        var columns = new ArrayList<CsvColumn>();
        for (var name : header) {
            var column = KNOWN.get(name.strip().replace("\uFEFF", ""));
            if (column == null || columns.contains(column)) {
                throw new IOException("the header's column " + (columns.size() + 1)
                        + (column == null ? " is not known" : " is there twice"));
            }
            columns.add(column);
        }
        return columns;
    }

    /** The body that a row states; a problem 400 when it has more or fewer cells than the header. */
    static ObjectNode object(List<CsvColumn> columns, String[] row) {
        if (row.length != columns.size()) {
            throw Problems.invalid(
                    "",
                    "WRONG_CELL_COUNT",
                    "the row has %d cells, the header names %d columns".formatted(row.length, columns.size()));
        }
        var body = JSON.objectNode();
        for (int i = 0; i < row.length; i++) {
            if (!row[i].isBlank()) {
                columns.get(i).put(body, row[i].strip());
            }
        }
        return body;
    }

    private void put(ObjectNode body, String cell) {
        var holder = path.size() == 1 ? body : body.withObject("/" + path.getFirst());
        holder.set(path.getLast(), value.apply(cell));
    }

    private static JsonNode number(String cell) {
        try {
            var number = new BigDecimal(cell);
            if (number.scale() < -MOST_DIGITS || number.scale() > MOST_DIGITS) {
                return JSON.textNode(cell); // written out, a few signs could fill the memory
            }
            return number.scale() <= 0 ? JSON.numberNode(number.toBigInteger()) : JSON.numberNode(number);
        } catch (NumberFormatException e) {
            return JSON.textNode(cell);
        }
    }

    private static JsonNode yesOrNo(String cell) {
        return cell.equals("true") || cell.equals("false")
                ? JSON.booleanNode(cell.equals("true"))
                : JSON.textNode(cell);
    }

    private static ArrayNode list(String cell) {
        var list = JSON.arrayNode();
        for (var item : cell.split("\\s+", -1)) {
            list.add(item);
        }
        return list;
    }

    private static JsonNode licences(String cell) {
        return cell.equals("none") ? JSON.arrayNode() : list(cell);
    }

    private static JsonNode competencies(String cell) {
        var list = JSON.arrayNode();
        for (var item : cell.split("\\s+", -1)) {
            var parts = item.split(":", -1);
            var stated = list.addObject().put("code", parts[0]);
            if (parts.length > 1) {
                stated.set("level", number(parts[1]));
            }
            if (parts.length > 2) {
                stated.put("evidence", parts[2]);
            }
        }
        return list;
    }

    private static JsonNode consents(String cell) {
        var consents = JSON.objectNode();
        for (var purpose : cell.split("\\s+", -1)) {
            consents.put(purpose, true);
        }
        return consents;
    }
}
