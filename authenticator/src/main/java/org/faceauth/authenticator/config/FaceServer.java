package org.faceauth.authenticator.config;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.faceauth.authenticator.inference.HttpInferenceClient;
import org.faceauth.authenticator.inference.InferenceSettings;
import org.faceauth.authenticator.vault.TemplateVault;

/**
 * What the server's options give, one for the whole server.
 *
 * @param inference client of the inference service
 * @param vault with the key-encryption key
 */
record FaceServer(HttpInferenceClient inference, TemplateVault vault) {
    private static final int MIN_SECRET_LENGTH = 32;

    /**
     * @param source value of an option, null where it is not set
     * @throws WrongOptionException if an option is missing or wrong
     */
    static FaceServer of(UnaryOperator<String> source) {
        ServerOptions options = new ServerOptionsReader(source).read();
        TemplateVault vault = new TemplateVault(VaultKeyFile.read(options.vaultKeystore()));
        InferenceSettings settings = new InferenceSettings(
                options.inferenceUrls(), InferenceTls.of(options), secret(options), options.inferenceTimeout());
        return new FaceServer(new HttpInferenceClient(settings), vault);
    }

    private static Optional<String> secret(ServerOptions options) {
        return options.inferenceSecretFile().map(file -> {
            String secret = SecretFile.line("inference-secret-file", file);
            if (!secret.matches("[\\x21-\\x7e]{" + MIN_SECRET_LENGTH + ",}")) {
                throw new WrongOptionException(
                        "inference-secret-file: a secret has at least " + MIN_SECRET_LENGTH + " visible characters");
            }
            return secret;
        });
    }
}
