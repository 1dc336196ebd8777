package org.faceauth.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.faceauth.models.WeightsRefusedException.Reason;

/** JSON of catalogues and installed profiles: strict, so that a misspelt setting is refused instead of ignored. */
final class CatalogueJson {
    private static final String RESOURCE = "catalogue.json";

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private CatalogueJson() {}

    static Catalogue builtIn() {
        try (InputStream in = CatalogueJson.class.getResourceAsStream(RESOURCE)) {
            return MAPPER.readValue(in, Catalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in catalogue is broken", e);
        }
    }

    static Catalogue read(Path file) {
        return read(file, Catalogue.class);
    }

    static <T> T read(Path file, Class<T> type) {
        byte[] json = BoundedFile.whole(file, BoundedJson.MAX_BYTES);
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new WeightsRefusedException(file, Reason.MALFORMED, "the file is empty");
            }
            return value;
        } catch (JsonMappingException e) {
            throw new WeightsRefusedException(file, Reason.MALFORMED, explanation(e), e);
        } catch (JsonProcessingException e) {
            throw new WeightsRefusedException(file, Reason.MALFORMED, "this is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw BoundedFile.unreadable(file, e);
        }
    }

    /** Runs a check and turns what it finds wrong into a refusal of {@code file}. */
    static <T> T checking(Path file, Supplier<T> check) {
        try {
            return check.get();
        } catch (IllegalArgumentException e) {
            throw new WeightsRefusedException(file, Reason.MALFORMED, e.getMessage(), e);
        }
    }

    private static String explanation(JsonMappingException e) {
        String place = e.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."));
        String what =
                e.getCause() instanceof IllegalArgumentException cause ? cause.getMessage() : e.getOriginalMessage();
        return what + (place.isEmpty() ? "" : " (at " + place + ")");
    }
}
