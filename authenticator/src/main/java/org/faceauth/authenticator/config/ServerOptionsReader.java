package org.faceauth.authenticator.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads {@link ServerOptions}, and tells everything that is missing or wrong at once. */
final class ServerOptionsReader {
    private static final int DEFAULT_TIMEOUT_MILLIS = 1500;
    private static final int MIN_TIMEOUT_MILLIS = 100;
    private static final int MAX_TIMEOUT_MILLIS = 10_000;

    private final UnaryOperator<String> source;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param source value of an option, null where it is not set
     */
    ServerOptionsReader(UnaryOperator<String> source) {
        this.source = source;
    }

    /**
     * @throws WrongOptionException with a sentence for each option that is missing or wrong
     */
    ServerOptions read() {
        List<URI> urls = urls();
        Optional<Path> secret = file("inference-secret-file");
        Optional<ServerOptions.Keystore> client = keystore("inference");
        if (secret.isEmpty() && client.isEmpty()) {
            problems.add("inference-secret-file or inference-keystore-file is missing");
        }
        Optional<ServerOptions.Keystore> vault = keystore("vault");
        if (vault.isEmpty() && value("vault-keystore-file").isEmpty()) {
            problems.add("vault-keystore-file is missing");
        }
        Duration timeout = timeout();
        Optional<Path> truststore = file("inference-truststore-file");
        if (!problems.isEmpty()) {
            throw new WrongOptionException(String.join("; ", problems));
        }
        return new ServerOptions(urls, secret, truststore, client, timeout, vault.orElseThrow());
    }

    private Optional<String> value(String option) {
        return Optional.ofNullable(source.apply(option)).map(String::trim).filter(value -> !value.isEmpty());
    }

    private Optional<Path> file(String option) {
        return value(option).map(Path::of);
    }

    private Optional<ServerOptions.Keystore> keystore(String whose) {
        Optional<Path> file = file(whose + "-keystore-file");
        Optional<Path> password = file(whose + "-keystore-password-file");
        if (file.isPresent() && password.isEmpty()) {
            problems.add(whose + "-keystore-password-file is missing");
        }
        return file.flatMap(path -> password.map(secret -> new ServerOptions.Keystore(path, secret)));
    }

    private List<URI> urls() {
        List<URI> urls = Arrays.stream(value("inference-urls").orElse("").split(","))
                .map(String::trim)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> url(text).stream())
                .toList();
        if (urls.isEmpty() && problems.isEmpty()) {
            problems.add("inference-urls is missing");
        }
        return urls;
    }

    private Optional<URI> url(String text) {
        try {
            URI uri = new URI(text);
            boolean plain = "http".equals(uri.getScheme()) && loopback(uri.getHost());
            if (uri.getHost() != null && uri.getUserInfo() == null && ("https".equals(uri.getScheme()) || plain)) {
                return Optional.of(uri);
            }
            problems.add("inference-urls holds an address that is neither https nor http on this machine");
        } catch (java.net.URISyntaxException e) {
            problems.add("inference-urls holds what is no address");
        }
        return Optional.empty();
    }

    private static boolean loopback(String host) {
        return host != null && List.of("localhost", "127.0.0.1", "[::1]").contains(host);
    }

    private Duration timeout() {
        Optional<String> text = value("inference-timeout-millis");
        int millis = text.filter(digits -> digits.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(text.isPresent() ? -1 : DEFAULT_TIMEOUT_MILLIS);
        if (millis < MIN_TIMEOUT_MILLIS || millis > MAX_TIMEOUT_MILLIS) {
            problems.add("inference-timeout-millis is not within " + MIN_TIMEOUT_MILLIS + ".." + MAX_TIMEOUT_MILLIS);
        }
        return Duration.ofMillis(millis);
    }
}
