package fr.relais.testing.realm;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One person's browser: keeps cookies, follows Keycloak, and stops where Keycloak sends it elsewhere. */
final class Browser {
    private final Map<String, String> cookies = new TreeMap<>();

    Page open(String address) {
        return follow(HttpRequest.newBuilder(URI.create(address)));
    }

    /** Sends the page's form with its hidden fields and {@code typed}. */
    Page submit(Page page, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(page.hidden());
        fields.putAll(typed);
        return follow(Http.formRequest(page.action(), fields));
    }

    private Page follow(HttpRequest.Builder first) {
        HttpRequest.Builder next = first;
        while (true) {
            HttpResponse<String> response =
                    Http.send(next.header("Cookie", cookies()).build());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            URI here = response.uri();
            if (response.statusCode() / 100 != 3) {
                return new Page(response.statusCode(), here, response.body());
            }
            URI there = here.resolve(response.headers().firstValue("Location").orElseThrow());
            if (!there.getAuthority().equals(here.getAuthority())) {
                return new Page(response.statusCode(), there, "");
            }
            next = HttpRequest.newBuilder(there);
        }
    }

    private String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String header) {
        String[] parts = header.split(";", 2)[0].split("=", 2);
        if (header.contains("Max-Age=0")) {
            cookies.remove(parts[0]);
        } else {
            cookies.put(parts[0], parts[1]);
        }
    }
}
