package org.faceauth.authenticator.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;

/**
 * Proof of a consent, kept with the credential that rests on it. Both purposes were agreed to by an act of their own;
 * nothing is ticked in advance.
 *
 * @param enrolmentAtMillis when keeping a template was agreed to, since the epoch
 * @param authenticationAtMillis when logging in with it was agreed to, since the epoch
 * @param noticeVersion of the notice that was shown
 * @param noticeSha256 of the text that was shown, hexadecimal; null where it wasn't available
 * @param channel how it was given, for example {@code web}
 * @param address network address that it came from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Consent(
        long enrolmentAtMillis,
        long authenticationAtMillis,
        String noticeVersion,
        String noticeSha256,
        String channel,
        String address) {

    public Consent {
        Objects.requireNonNull(noticeVersion, "noticeVersion");
        Objects.requireNonNull(channel, "channel");
    }
}
