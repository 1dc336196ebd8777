package org.faceauth.e2e.stack;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;

/**
 * Keycloak's database.
 *
 * @param vendor as Keycloak calls it
 * @param jdbcUrl without credentials, empty for Keycloak's own place
 * @param user empty where the URL or the built-in database needs none
 * @param password empty where none is needed
 */
public record Database(String vendor, String jdbcUrl, String user, String password) {

    /** The file database that Keycloak carries with it. */
    public static Database builtIn() {
        return new Database("dev-file", "", "", "");
    }

    /** Gone when Keycloak stops. */
    public static Database inMemory() {
        return new Database("dev-mem", "", "", "");
    }

    /**
     * Reads {@code postgresql://user:password@host:5432/name}, with or without {@code jdbc:} in front. A missing password
     * is taken from {@code PGPASSWORD}, where it can't be seen in the list of processes.
     */
    public static Database postgres(String url, Map<String, String> environment) {
        try {
            URI uri = new URI(url.replaceFirst("^jdbc:", "").replaceFirst("^postgres:", "postgresql:"));
            if (!"postgresql".equals(uri.getScheme())
                    || uri.getHost() == null
                    || uri.getPath().length() < 2) {
                throw unreadable();
            }
            Map<String, String> query = query(uri);
            String[] login = uri.getUserInfo() == null
                    ? new String[0]
                    : uri.getUserInfo().split(":", 2);
            String user = login.length > 0 ? login[0] : query.getOrDefault("user", "");
            String password = login.length > 1
                    ? login[1]
                    : query.getOrDefault("password", environment.getOrDefault("PGPASSWORD", ""));
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return new Database(
                    "postgres", "jdbc:postgresql://" + uri.getHost() + port + uri.getPath(), user, password);
        } catch (URISyntaxException e) {
            throw unreadable();
        }
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> values = new HashMap<>();
        if (uri.getQuery() != null) {
            for (String pair : uri.getQuery().split("&")) {
                String[] parts = pair.split("=", 2);
                values.put(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
        return values;
    }

    private static StackException unreadable() {
        return new StackException(
                "The address after --postgres isn't understood; it looks like postgresql://user@host:5432/database.");
    }

    @Override
    public String toString() {
        return "Database[" + vendor + " " + jdbcUrl + "]";
    }
}
