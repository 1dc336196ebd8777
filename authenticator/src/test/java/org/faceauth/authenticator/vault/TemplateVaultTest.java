package org.faceauth.authenticator.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class TemplateVaultTest {
    private static final TemplateBinding BINDING = TemplateBinding.credential("realm", "user", "credential", "network");

    private final TemplateVault vault = vault((byte) 7);

    @Property(tries = 200)
    void opensWhatItSealed(@ForAll @Size(min = 1, max = 600) float @FloatRange(min = -1, max = 1) [] template) {
        assertThat(vault.open(vault.seal(template, BINDING), BINDING)).containsExactly(template);
    }

    @Property(tries = 2000)
    void refusesAnyFlippedBit(@ForAll @IntRange(max = 10_000) int at) {
        byte[] sealed = vault.seal(new float[] {0.6f, 0.8f, 0, -1}, BINDING);
        int bit = at % (sealed.length * Byte.SIZE);
        sealed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

        assertThatThrownBy(() -> vault.open(sealed, BINDING)).isInstanceOf(TemplateRefusedException.class);
    }

    @Property(tries = 500)
    void refusesAnyOtherLength(@ForAll @IntRange(max = 300) int length) {
        byte[] sealed = vault.seal(new float[] {0.6f, 0.8f}, BINDING);
        Assume.that(length != sealed.length);

        assertThatThrownBy(() -> vault.open(Arrays.copyOf(sealed, length), BINDING))
                .isInstanceOf(TemplateRefusedException.class);
    }

    @Example
    void refusesATemplateOfAnotherUserRealmCredentialNetworkOrPurpose() {
        byte[] sealed = vault.seal(new float[] {1}, BINDING);

        for (TemplateBinding other : List.of(
                TemplateBinding.credential("other", "user", "credential", "network"),
                TemplateBinding.credential("realm", "other", "credential", "network"),
                TemplateBinding.credential("realm", "user", "other", "network"),
                TemplateBinding.credential("realm", "user", "credential", "other"),
                TemplateBinding.enrolment("realm", "user", "credential", "network"))) {
            assertThatThrownBy(() -> vault.open(sealed, other)).isInstanceOf(TemplateRefusedException.class);
        }
    }

    @Property(tries = 500)
    void refusesABindingWhosePartsOnlyJoinToTheSame(
            @ForAll @StringLength(min = 1, max = 8) String text, @ForAll @IntRange(max = 8) int at) {
        int cut = at % text.length();
        Assume.that(cut > 0);
        byte[] sealed = vault.seal(new float[] {1}, TemplateBinding.credential("r", text, "", "n"));
        TemplateBinding shifted = TemplateBinding.credential("r", text.substring(0, cut), text.substring(cut), "n");

        assertThatThrownBy(() -> vault.open(sealed, shifted)).isInstanceOf(TemplateRefusedException.class);
    }

    @Example
    void saysThatAnotherKeySealedIt() {
        byte[] sealed = vault((byte) 8).seal(new float[] {1}, BINDING);

        assertThatThrownBy(() -> vault.open(sealed, BINDING))
                .isInstanceOf(TemplateRefusedException.class)
                .hasMessageContaining("key that this server does not have");
    }

    @Example
    void sealsTheSameTemplateDifferentlyEveryTime() {
        float[] template = {0.6f, 0.8f};
        assertThat(vault.seal(template, BINDING)).isNotEqualTo(vault.seal(template, BINDING));
    }

    @Example
    void takesNoKeyButAes256() {
        assertThatThrownBy(() -> KeyEncryptionKey.of(new SecretKeySpec(new byte[16], "AES")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyEncryptionKey.of(new SecretKeySpec(new byte[32], "HmacSHA256")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TemplateVault vault(byte keyByte) {
        byte[] key = new byte[32];
        Arrays.fill(key, keyByte);
        return new TemplateVault(KeyEncryptionKey.of(new SecretKeySpec(key, "AES")));
    }
}
