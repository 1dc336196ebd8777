package org.faceauth.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The importable realm, read as it lies in the jar. */
final class RealmFile {
    private static final String PATH = "/realm-config/hospital-realm.json";
    private final JsonNode root;

    private RealmFile(JsonNode root) {
        this.root = root;
    }

    static RealmFile read() {
        try (InputStream in = RealmFile.class.getResourceAsStream(PATH)) {
            return new RealmFile(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    List<JsonNode> all(String field) {
        return stream(root.path(field)).toList();
    }

    Stream<JsonNode> executions() {
        return all("authenticationFlows").stream().flatMap(flow -> stream(flow.path("authenticationExecutions")));
    }

    Optional<JsonNode> flow(String alias) {
        return all("authenticationFlows").stream()
                .filter(flow -> text(flow, "alias").equals(alias))
                .findFirst();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        Stream.Builder<JsonNode> nodes = Stream.builder();
        array.forEach(nodes);
        return nodes.build();
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
