package org.faceauth.inference.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Holds JSON against a schema of the OpenAPI document: nothing required is missing, nothing undescribed is there. */
final class ApiDescription {
    private final JsonNode schemas;

    ApiDescription() {
        try (InputStream yaml = ApiDescription.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            this.schemas = new YAMLMapper().readTree(yaml).at("/components/schemas");
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void assertDescribes(String schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        compare(schemas.get(schema), value, schema, faults);
        assertThat(faults).isEmpty();
    }

    private void compare(JsonNode schema, JsonNode value, String at, List<String> faults) {
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").asText();
            compare(schemas.get(reference.substring(reference.lastIndexOf('/') + 1)), value, at, faults);
            return;
        }
        String type = schema.path("type").asText();
        if (!matches(type, value)) {
            faults.add(at + " is not of type " + type);
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            faults.add(at + " is not " + schema.get("const"));
        }
        value.forEach(item -> {
            if (value.isArray()) {
                compare(schema.get("items"), item, at + "[]", faults);
            }
        });
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                faults.add(at + "." + name.asText() + " is missing");
            }
        });
        value.properties().forEach(member -> {
            JsonNode described = schema.path("properties").path(member.getKey()).isMissingNode()
                    ? schema.path("additionalProperties")
                    : schema.path("properties").path(member.getKey());
            if (described.isMissingNode()) {
                faults.add(at + "." + member.getKey() + " is not described");
            } else {
                compare(described, member.getValue(), at + "." + member.getKey(), faults);
            }
        });
    }

    private static boolean matches(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }
}
