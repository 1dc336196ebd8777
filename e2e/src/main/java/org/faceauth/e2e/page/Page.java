package org.faceauth.e2e.page;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.faceauth.e2e.stack.StackException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the server has answered.
 *
 * @param address of the page, the application's own at the end
 * @param status of HTTP
 * @param document empty at the end
 */
record Page(URI address, int status, Document document) {

    boolean has(String css) {
        return document.selectFirst(css) != null;
    }

    /** The first element of that selector; a page without it isn't the page that was expected. */
    Element element(String css) {
        Element found = document.selectFirst(css);
        if (found == null) {
            throw new StackException("The page \"" + document.title() + "\" (status " + status + ") lacks " + css
                    + error().map(text -> "; it says: " + text).orElse("") + ".");
        }
        return found;
    }

    /** Where a form posts to. */
    URI action(String css) {
        return URI.create(element(css).absUrl("action"));
    }

    /** The error that the page shows. */
    Optional<String> error() {
        return Optional.ofNullable(document.selectFirst("#face-error, .pf-m-danger .kc-feedback-text, #input-error"))
                .map(Element::text);
    }

    /** Value of a parameter of the address. */
    Optional<String> parameter(String name) {
        String query = address.getQuery() == null ? "" : address.getQuery();
        Map<String, String> values = new LinkedHashMap<>();
        Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> values.put(pair[0], pair[1]));
        return Optional.ofNullable(values.get(name));
    }
}
