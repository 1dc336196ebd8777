package org.faceauth.e2e.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Keycloak's ordinary admin REST interface, used as an administrator's console would use it. */
public final class AdminClient {

    private static final String DEMONSTRATION = "faceauth.demonstration";

    private final URI base;
    private final String realm;
    private final Secret password;
    private final JsonHttp json = new JsonHttp(
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build());

    AdminClient(URI base, String realm, Secret password) {
        this.base = base;
        this.realm = realm;
        this.password = password;
    }

    /** Marks the realm as a demonstration, or no longer as one, where that isn't so already. */
    void markDemonstration(boolean demonstration) {
        ObjectNode representation = (ObjectNode) get("");
        boolean marked = representation.path("attributes").path(DEMONSTRATION).asBoolean(false);
        if (marked != demonstration) {
            representation.withObject("/attributes").put(DEMONSTRATION, String.valueOf(demonstration));
            put("", representation);
        }
    }

    /**
     * Changes settings of every execution of an authenticator and of the enrolment, as the console's gear symbol does.
     *
     * @param settings name to value; others stay
     */
    public void configureFace(Map<String, String> settings) {
        for (JsonNode flow : get("/authentication/flows")) {
            for (JsonNode execution :
                    get("/authentication/flows/" + encoded(flow.path("alias").asText()) + "/executions")) {
                if (execution.path("providerId").asText().matches("face-authenticator|face-verify")) {
                    configure(execution, settings);
                }
            }
        }
    }

    /** Changes settings of the required action {@code FACE_ENROL}. */
    public void configureEnrolment(Map<String, String> settings) {
        ObjectNode configuration = (ObjectNode) get("/authentication/required-actions/FACE_ENROL/config");
        settings.forEach(configuration.withObject("/config")::put);
        put("/authentication/required-actions/FACE_ENROL/config", configuration);
    }

    /** Reads below {@code /admin/realms/{realm}}. */
    public JsonNode get(String path) {
        return json.send(request(path).GET().build());
    }

    /** Writes below {@code /admin/realms/{realm}}. */
    public void put(String path, JsonNode body) {
        json.send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** Creates below {@code /admin/realms/{realm}}. */
    public void post(String path, JsonNode body) {
        json.send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** Deletes below {@code /admin/realms/{realm}}. */
    public void delete(String path) {
        json.send(request(path).DELETE().build());
    }

    private void configure(JsonNode execution, Map<String, String> settings) {
        String id = execution.path("authenticationConfig").asText("");
        if (id.isEmpty()) {
            ObjectNode fresh = new ObjectMapper().createObjectNode();
            fresh.put(
                    "alias",
                    execution.path("providerId").asText() + " "
                            + execution.path("id").asText());
            settings.forEach(fresh.withObject("/config")::put);
            post("/authentication/executions/" + execution.path("id").asText() + "/config", fresh);
        } else {
            ObjectNode configuration = (ObjectNode) get("/authentication/config/" + id);
            settings.forEach(configuration.withObject("/config")::put);
            put("/authentication/config/" + id, configuration);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve("/admin/realms/" + realm + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token());
    }

    private String token() {
        String form = "grant_type=password&client_id=admin-cli&username=" + AdminAccount.NAME + "&password="
                + encoded(password.value());
        return json.send(HttpRequest.newBuilder(base.resolve("/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build())
                .path("access_token")
                .asText();
    }

    private static String encoded(String value) {
        // Paths and forms differ in the blank only.
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
