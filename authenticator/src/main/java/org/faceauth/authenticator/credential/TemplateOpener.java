package org.faceauth.authenticator.credential;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.faceauth.authenticator.match.Gallery;
import org.faceauth.authenticator.match.Reference;
import org.faceauth.authenticator.vault.TemplateBinding;
import org.faceauth.authenticator.vault.TemplateRefusedException;
import org.faceauth.authenticator.vault.TemplateVault;
import org.jboss.logging.Logger;

/** Decrypts the rows that may be compared. One that does not open is left out and logged; the others still serve. */
final class TemplateOpener {
    private static final Logger LOG = Logger.getLogger(TemplateOpener.class);

    private final TemplateVault vault;
    private final String realmId;

    TemplateOpener(TemplateVault vault, String realmId) {
        this.vault = vault;
        this.realmId = realmId;
    }

    /**
     * @param rows of the query; one with several overrides comes several times
     * @param embeddingId which embeddings are comparable
     */
    Gallery open(Stream<TemplateRow> rows, String embeddingId) {
        Map<String, Reference> byCredential = new LinkedHashMap<>();
        rows.forEach(row -> {
            Reference known = byCredential.get(row.credentialId());
            if (known != null) {
                byCredential.put(row.credentialId(), withStrictest(known, override(row)));
            } else {
                open(row, embeddingId).ifPresent(opened -> byCredential.put(row.credentialId(), opened));
            }
        });
        return new Gallery(List.copyOf(byCredential.values()));
    }

    private Optional<Reference> open(TemplateRow row, String embeddingId) {
        try {
            FaceCredentialData data = FaceCredentialData.parse(row.data());
            if (!data.active() || !data.networkId().equals(embeddingId)) {
                return Optional.empty();
            }
            TemplateBinding binding =
                    TemplateBinding.credential(realmId, row.userId(), row.credentialId(), data.networkId());
            float[] vector = vault.open(Base64.getDecoder().decode(row.sealed()), binding);
            return Optional.of(new Reference(row.userId(), row.credentialId(), vector, override(row)));
        } catch (TemplateRefusedException | IllegalArgumentException e) {
            LOG.warnf("face credential %s is left out: %s", row.credentialId(), e.getMessage());
            return Optional.empty();
        }
    }

    private static Reference withStrictest(Reference reference, Optional<Double> other) {
        Optional<Double> strictest = Stream.of(reference.confidenceOverride(), other)
                .flatMap(Optional::stream)
                .max(Double::compare);
        return new Reference(reference.userId(), reference.credentialId(), reference.vector(), strictest);
    }

    /** An attribute that can't be read asks for certainty: an administrator who meant something strict gets it. */
    private static Optional<Double> override(TemplateRow row) {
        return Optional.ofNullable(row.confidenceOverride()).map(text -> {
            try {
                double value = Double.parseDouble(text.trim());
                return value >= 0 && value <= 1 ? value : 1.0;
            } catch (NumberFormatException e) {
                return 1.0;
            }
        });
    }
}
