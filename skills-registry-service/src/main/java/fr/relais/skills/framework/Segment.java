package fr.relais.skills.framework;

import fr.relais.http.Problems;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameters of CASE's list; take it with {@code @BeanParam}. What is not read here is refused. */
final class Segment {
    private static final Set<String> SORTED_BY = Set.of("identifier", "title", "version", "lastChangeDateTime");

    // Read as text, so that a wrong one is named.
    @QueryParam("limit")
    @DefaultValue("100")
    public String limit = "100";

    @QueryParam("offset")
    @DefaultValue("0")
    public String offset = "0";

    @QueryParam("sort")
    public @Nullable String sort;

    @QueryParam("orderBy")
    public @Nullable String orderBy;

    @QueryParam("filter")
    public @Nullable String filter;

    @QueryParam("fields")
    public @Nullable String fields;

    /**
     * The part of the list that is wanted; problem 400 for a wrong parameter, 404 when there is nothing in it, since CASE has no
     * empty list.
     *
     * @param all one document or few, so that their order is the same however they are sorted
     */
    <T> List<T> of(List<T> all) {
        refuse();
        int from = number("offset", offset, 0);
        int most = number("limit", limit, 1);
        if (from >= all.size()) {
            throw Problems.notFound("document beyond offset " + from);
        }
        return all.subList(from, (int) Math.min(all.size(), (long) from + most));
    }

    /** Links to the other parts, as in the header {@code Link}. */
    String links(UriBuilder here, int total) {
        int from = number("offset", offset, 0);
        int most = number("limit", limit, 1);
        List<String> links = new ArrayList<>();
        if ((long) from + most < total) {
            links.add(link(here, from + most, "next"));
        }
        links.add(link(here, (total - 1) / most * most, "last"));
        links.add(link(here, 0, "first"));
        if (from > 0) {
            links.add(link(here, Math.max(0, from - most), "prev"));
        }
        return String.join(", ", links);
    }

    private String link(UriBuilder here, int start, String relation) {
        var uri = here.clone().replaceQueryParam("limit", limit).replaceQueryParam("offset", start);
        return "<" + uri.build() + ">; rel=\"" + relation + "\"";
    }

    private void refuse() {
        if (sort != null && !SORTED_BY.contains(sort)) {
            throw Problems.invalid(
                    "?sort",
                    "INVALID_VALUE",
                    "must be one of " + SORTED_BY.stream().sorted().toList());
        }
        if (orderBy != null && !orderBy.equals("asc") && !orderBy.equals("desc")) {
            throw Problems.invalid("?orderBy", "INVALID_VALUE", "must be asc or desc");
        }
        if (filter != null || fields != null) {
            var name = filter != null ? "filter" : "fields";
            throw Problems.invalid("?" + name, "UNSUPPORTED", "is not read: the list is short and whole");
        }
    }

    private static int number(String name, String text, int least) {
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least) {
            return Integer.parseInt(text);
        }
        throw Problems.invalid("?" + name, "OUT_OF_RANGE", "must be a whole number from " + least);
    }
}
