package org.faceauth.authenticator.enrol;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.faceauth.authenticator.config.FaceServices;
import org.faceauth.authenticator.consent.Consent;
import org.faceauth.authenticator.credential.FaceCredentialData;
import org.faceauth.authenticator.credential.FaceCredentialModel;
import org.faceauth.authenticator.inference.EngineInfo;
import org.faceauth.authenticator.vault.TemplateBinding;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Turns a verified enrolment into a stored credential, unless the face belongs to another account. */
final class FaceRegistration {
    private final FaceServices services;
    private final EngineInfo engine;
    private final EnrolConfig config;

    FaceRegistration(FaceServices services, EngineInfo engine, EnrolConfig config) {
        this.services = services;
        this.engine = engine;
        this.config = config;
    }

    /** The outcome. */
    sealed interface Result {
        /**
         * @param credentialId of the new credential
         * @param captures that it is made of
         */
        record Stored(String credentialId, int captures) implements Result {}

        /**
         * @param userId whose face it is already; for administrators only
         */
        record Duplicate(String userId) implements Result {}

        /** There are more faces than are searched for duplicates, so that none may be added. */
        record TooManyFaces(long faces) implements Result {}
    }

    /**
     * @param enrolment verified, made by this engine
     * @param label of the credential
     */
    Result store(AuthenticationSessionModel session, Enrolment enrolment, Consent consent, String label) {
        SealedCaptures sealed = new SealedCaptures(services.vault(), session, enrolment.networkId());
        TemplateMean.Result template = sealed.mean(enrolment.captures());
        UserModel user = session.getAuthenticatedUser();
        try {
            DuplicateSearch search = new DuplicateSearch(
                    services.realmTemplates(), EnrolSettings.calibration(engine), config.duplicateConfidence());
            DuplicateSearch.Result found = search.find(template.vector(), enrolment.networkId(), user.getId());
            if (found instanceof DuplicateSearch.Result.Duplicate duplicate) {
                return new Result.Duplicate(duplicate.userId());
            }
            if (found instanceof DuplicateSearch.Result.TooMany tooMany) {
                return new Result.TooManyFaces(tooMany.faces());
            }
            return replace(session.getRealm(), user, enrolment, template, consent, label);
        } finally {
            Arrays.fill(template.vector(), 0f);
        }
    }

    /** In the request's one transaction, so that there is always the old face or the new one. */
    private Result replace(
            RealmModel realm,
            UserModel user,
            Enrolment enrolment,
            TemplateMean.Result template,
            Consent consent,
            String label) {
        String id = UUID.randomUUID().toString();
        TemplateBinding binding = TemplateBinding.credential(realm.getId(), user.getId(), id, enrolment.networkId());
        FaceCredentialData data = new FaceCredentialData(
                enrolment.networkId(),
                template.used(),
                meanQuality(enrolment.captures()),
                services.clock().millis(),
                true,
                consent);
        byte[] sealed = services.vault().seal(template.vector(), binding);
        List<String> old = user.credentialManager()
                .getStoredCredentialsByTypeStream(FaceCredentialModel.FACE)
                .map(stored -> stored.getId())
                .toList();
        old.forEach(user.credentialManager()::removeStoredCredentialById);
        user.credentialManager().createStoredCredential(FaceCredentialModel.create(id, sealed, data, label));
        return new Result.Stored(id, template.used());
    }

    private static double meanQuality(List<Enrolment.Capture> captures) {
        double mean = captures.stream()
                .mapToDouble(Enrolment.Capture::quality)
                .average()
                .orElse(0);
        return Math.round(mean * 100) / 100.0;
    }
}
