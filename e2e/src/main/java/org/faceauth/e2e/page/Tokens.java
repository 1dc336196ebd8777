package org.faceauth.e2e.page;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;

/**
 * What the application got.
 *
 * @param claims of the ID token, whose signature has been verified
 * @param accessToken as issued
 */
public record Tokens(IDTokenClaimsSet claims, String accessToken) {

    @Override
    public String toString() {
        return "Tokens[" + claims.getSubject() + "]";
    }
}
