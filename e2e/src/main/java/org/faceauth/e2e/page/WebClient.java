package org.faceauth.e2e.page;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.faceauth.e2e.stack.StackException;
import org.jsoup.Jsoup;

/** A browser without a screen: cookies, pages, forms. */
final class WebClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_REDIRECTS = 10;

    private final HttpClient http;
    private final String callback;

    /** @param callback address of the application; a redirect to it is an answer, not followed */
    WebClient(SSLContext trust, URI callback) {
        this.http = HttpClient.newBuilder()
                .sslContext(trust)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.callback = callback.toString();
    }

    Page open(URI address) {
        return follow(HttpRequest.newBuilder(address).GET().build());
    }

    Page submit(URI action, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.timeout(TIMEOUT).build());
    }

    private Page follow(HttpRequest first) {
        HttpRequest request = first;
        for (int i = 0; i < MAX_REDIRECTS; i++) {
            HttpResponse<String> response = send(request);
            if (response.statusCode() / 100 != 3) {
                return new Page(
                        request.uri(),
                        response.statusCode(),
                        Jsoup.parse(response.body(), request.uri().toString()));
            }
            URI next = request.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow());
            if (next.toString().startsWith(callback)) {
                return new Page(next, response.statusCode(), Jsoup.parse(""));
            }
            request = HttpRequest.newBuilder(next).timeout(TIMEOUT).GET().build();
        }
        throw new StackException("The login pages redirect without end.");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackException("Keycloak didn't answer " + request.uri().getPath() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
