package org.faceauth.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The message bundles of a language, layered as Keycloak layers them: its own, the jar's for all themes, the theme's. */
final class Texts {
    static final Locale ENGLISH = Locale.ENGLISH;
    static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");
    static final String THEME = "/theme/faceauth/login/messages/messages_%s.properties";
    static final String ALL_THEMES = "/theme-resources/messages/messages_%s.properties";
    private static final String KEYCLOAK = "/theme/base/login/messages/messages_%s.properties";
    private static final String KEYCLOAK_V2 = "/theme/keycloak.v2/login/messages/messages_%s.properties";

    private final Properties messages = new Properties();
    private final Locale locale;

    Texts(Locale locale) {
        this.locale = locale;
        messages.putAll(read(KEYCLOAK, ENGLISH));
        messages.putAll(read(KEYCLOAK, locale));
        messages.putAll(read(KEYCLOAK_V2, ENGLISH));
        messages.putAll(read(ALL_THEMES, locale));
        messages.putAll(read(THEME, locale));
    }

    static Properties read(String pattern, Locale locale) {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(pattern.formatted(locale));
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    Locale locale() {
        return locale;
    }

    Set<String> keys() {
        return messages.stringPropertyNames();
    }

    /** The text as Keycloak's {@code msg} formats it; a key that is missing is a fault here, there it is shown. */
    String format(String key, Object... arguments) {
        String pattern = messages.getProperty(key);
        if (pattern == null && key.startsWith("department.")) {
            return key; // A realm's own text, which it need not have.
        }
        if (pattern == null) {
            throw new IllegalStateException("no message " + key + " in " + locale);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
