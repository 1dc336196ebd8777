package org.faceauth.authenticator.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.faceauth.authenticator.consent.Consent;
import org.faceauth.authenticator.match.Gallery;
import org.faceauth.authenticator.match.Reference;
import org.faceauth.authenticator.vault.KeyEncryptionKey;
import org.faceauth.authenticator.vault.TemplateBinding;
import org.faceauth.authenticator.vault.TemplateVault;
import org.junit.jupiter.api.Test;

class TemplateOpenerTest {
    private static final String NETWORK = "network";

    private final TemplateVault vault = new TemplateVault(KeyEncryptionKey.of(new SecretKeySpec(new byte[32], "AES")));
    private final TemplateOpener opener = new TemplateOpener(vault, "realm");

    @Test
    void opensWhatMayBeCompared() {
        Gallery gallery = opener.open(Stream.of(row("c1", "alice", null), row("c2", "bob", null)), NETWORK);

        assertThat(gallery.references()).extracting(Reference::userId).containsExactly("alice", "bob");
        assertThat(gallery.references().get(0).vector()).containsExactly(0.6f, 0.8f);
    }

    @Test
    void leavesOutWhatWasMovedToAnotherUserCredentialOrRealm() {
        TemplateRow own = row("c1", "alice", null);
        TemplateRow otherUser = new TemplateRow("c1", "bob", own.sealed(), own.data(), null);
        TemplateRow otherCredential = new TemplateRow("c2", "alice", own.sealed(), own.data(), null);

        assertThat(opener.open(Stream.of(otherUser, otherCredential), NETWORK).references())
                .isEmpty();
        assertThat(new TemplateOpener(vault, "other realm")
                        .open(Stream.of(own), NETWORK)
                        .references())
                .isEmpty();
    }

    @Test
    void leavesOutInactiveOnesOtherNetworksAndGarbageButNotTheRest() {
        TemplateRow good = row("c1", "alice", null);
        TemplateRow inactive = new TemplateRow("c2", "bob", good.sealed(), data(NETWORK, false), null);
        TemplateRow otherNetwork = new TemplateRow("c3", "carol", good.sealed(), data("other", true), null);
        TemplateRow noBase64 = new TemplateRow("c4", "dave", "!", data(NETWORK, true), null);
        TemplateRow noData = new TemplateRow("c5", "erin", good.sealed(), "{", null);
        TemplateRow nothing = new TemplateRow("c6", "frank", null, null, null);

        Gallery gallery = opener.open(Stream.of(inactive, otherNetwork, noBase64, noData, nothing, good), NETWORK);

        assertThat(gallery.references()).extracting(Reference::userId).containsExactly("alice");
    }

    @Test
    void takesTheStrictestOverrideAndAsksForCertaintyWhereItCannotBeRead() {
        assertThat(override("0.7", "0.9", "0.8")).contains(0.9);
        assertThat(override("high")).contains(1.0);
        assertThat(override("-1")).contains(1.0);
        assertThat(override((String) null)).isEmpty();
    }

    private Optional<Double> override(String... values) {
        TemplateRow row = row("c1", "alice", null);
        Stream<TemplateRow> rows =
                Stream.of(values).map(value -> new TemplateRow("c1", "alice", row.sealed(), row.data(), value));
        return opener.open(rows, NETWORK).references().get(0).confidenceOverride();
    }

    private TemplateRow row(String credentialId, String userId, String override) {
        byte[] sealed = vault.seal(
                new float[] {0.6f, 0.8f}, TemplateBinding.credential("realm", userId, credentialId, NETWORK));
        return new TemplateRow(
                credentialId, userId, Base64.getEncoder().encodeToString(sealed), data(NETWORK, true), override);
    }

    private static String data(String network, boolean active) {
        Consent consent = new Consent(1, 1, "1", null, "web", "127.0.0.1");
        return new FaceCredentialData(network, 6, 0.9, 1, active, consent).toJson();
    }
}
