package org.faceauth.authenticator.enrol;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.faceauth.authenticator.vault.TemplateBinding;
import org.faceauth.authenticator.vault.TemplateVault;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Seals captures for the time between two requests. Each has a data key of its own that the vault wraps, so that any node
 * of the cluster can go on with an enrolment, and the session store alone can't read it.
 */
final class SealedCaptures {
    private static final double LEAST_WEIGHT = 0.05;

    private final TemplateVault vault;
    private final TemplateBinding binding;

    SealedCaptures(TemplateVault vault, AuthenticationSessionModel session, String networkId) {
        this.vault = vault;
        this.binding = TemplateBinding.enrolment(
                session.getRealm().getId(),
                session.getAuthenticatedUser().getId(),
                session.getParentSession().getId() + "." + session.getTabId(),
                networkId);
    }

    Enrolment.Capture seal(float[] embedding, double quality) {
        return new Enrolment.Capture(Base64.getEncoder().encodeToString(vault.seal(embedding, binding)), quality);
    }

    /**
     * The template of what was captured so far.
     *
     * @param captures at least one
     */
    TemplateMean.Result mean(List<Enrolment.Capture> captures) {
        List<TemplateMean.Sample> samples = captures.stream().map(this::open).toList();
        try {
            return TemplateMean.of(samples);
        } finally {
            samples.forEach(sample -> Arrays.fill(sample.vector(), 0f));
        }
    }

    private TemplateMean.Sample open(Enrolment.Capture capture) {
        float[] embedding = vault.open(Base64.getDecoder().decode(capture.sealed()), binding);
        return new TemplateMean.Sample(embedding, Math.max(capture.quality(), LEAST_WEIGHT));
    }
}
