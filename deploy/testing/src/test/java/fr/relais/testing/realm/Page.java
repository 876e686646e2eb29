package fr.relais.testing.realm;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser shows.
 *
 * @param address where it ended: at Keycloak, or where Keycloak sent it, of which nothing is loaded
 */
record Page(int status, URI address, String html) {
    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

    boolean asksForPassword() {
        return html.contains("id=\"kc-form-login\"");
    }

    boolean asksForCode() {
        return html.contains("id=\"kc-otp-login-form\"");
    }

    boolean asksToEnrol() {
        return html.contains("id=\"kc-totp-settings-form\"");
    }

    /** True when nothing is left to do for the person. */
    boolean isBackAtThePortal() {
        return address.toString().startsWith(ProductionRealm.PORTAL) && query().containsKey("code");
    }

    /** Where its first form goes. */
    URI action() {
        Matcher action = ACTION.matcher(html);
        if (!action.find()) {
            throw new IllegalStateException("no form on " + address + ": " + html);
        }
        return address.resolve(action.group(1).replace("&amp;", "&"));
    }

    /** The hidden fields with their values. */
    Map<String, String> hidden() {
        Map<String, String> fields = new HashMap<>();
        HIDDEN.matcher(html)
                .results()
                .forEach(input -> fields.put(attribute("name", input.group()), attribute("value", input.group())));
        return fields;
    }

    /** The parameters of its address. */
    Map<String, String> query() {
        Map<String, String> parameters = new HashMap<>();
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        for (String parameter : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static String attribute(String name, String tag) {
        Matcher matcher = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? matcher.group(1) : "";
    }
}
