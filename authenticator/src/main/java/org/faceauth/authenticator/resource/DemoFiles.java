package org.faceauth.authenticator.resource;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.keycloak.models.RealmModel;

/**
 * {@code GET /realms/{realm}/face/demo/}: the demonstration application, which shows the claims of its tokens. Served
 * only where the realm attribute {@code faceauth.demoApp} is {@code true}.
 */
final class DemoFiles {
    private static final String ATTRIBUTE = "faceauth.demoApp";
    private static final String FOLDER = "faceauth-demo/";
    private static final String START = "index.html";

    /** One flat folder: no path of the classpath but its files can be named. */
    private static final Pattern FILE = Pattern.compile("[a-z0-9][a-z0-9-]*\\.(html|js|css|svg|png)");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png");

    private final RealmModel realm;

    DemoFiles(RealmModel realm) {
        this.realm = realm;
    }

    Response start() {
        return file(START);
    }

    Response file(String name) {
        if (!"true".equals(realm.getAttribute(ATTRIBUTE)) || !FILE.matcher(name).matches()) {
            return missing();
        }
        byte[] content = read(name);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return content == null
                ? missing()
                : SecurityHeaders.on(Response.ok(content, type)).build();
    }

    private static byte[] read(String name) {
        // The files may lie in the jar of the themes: any jar among the providers is in the same class loader.
        try (InputStream file = DemoFiles.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the demonstration can't be read", e);
        }
    }

    private static Response missing() {
        return Response.status(Response.Status.NOT_FOUND)
                .cacheControl(SecurityHeaders.noStore())
                .build();
    }
}
