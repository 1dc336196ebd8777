package org.faceauth.e2e.page;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.faceauth.e2e.stack.StackException;

/** The demo application as an OpenID Connect client: code flow with PKCE, the ID token's signature verified. */
public final class Application {

    private static final String CLIENT = "hospital-demo";
    private static final int HTTP_TIMEOUT_MILLIS = 10_000;
    private static final int KEYS_LIMIT_BYTES = 100_000;

    private final URI issuer;
    private final URI callback;
    private final SSLContext trust;
    private final CodeVerifier verifier = new CodeVerifier();
    private final Nonce nonce = new Nonce();
    private final State state = new State();

    /**
     * @param base address of Keycloak
     * @param realm whose client {@code hospital-demo} this is
     * @param trust for the connection to it
     */
    public Application(URI base, String realm, SSLContext trust) {
        this.issuer = base.resolve("/realms/" + realm);
        this.callback = base.resolve("/realms/" + realm + "/face/demo/");
        this.trust = trust;
    }

    public URI callback() {
        return callback;
    }

    /** Where a browser is sent to log in. */
    public URI loginAddress(Map<String, String> parameters) {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), new ClientID(CLIENT), callback)
                .endpointURI(endpoint("auth"))
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        parameters.forEach(request::customParameter);
        return request.build().toURI();
    }

    /** Changes the code for tokens and verifies the ID token: signature, issuer, audience, nonce, times. */
    public Tokens exchange(String code) {
        try {
            HTTPRequest request = new TokenRequest.Builder(
                            endpoint("token"),
                            new ClientID(CLIENT),
                            new AuthorizationCodeGrant(new AuthorizationCode(code), callback, verifier))
                    .build()
                    .toHTTPRequest();
            request.setSSLSocketFactory(trust.getSocketFactory());
            OIDCTokenResponse response = (OIDCTokenResponse)
                    OIDCTokenResponseParser.parse(request.send()).toSuccessResponse();
            IDTokenValidator validator = new IDTokenValidator(
                    new Issuer(issuer),
                    new ClientID(CLIENT),
                    JWSAlgorithm.RS256,
                    keys(),
                    new DefaultResourceRetriever(
                            HTTP_TIMEOUT_MILLIS,
                            HTTP_TIMEOUT_MILLIS,
                            KEYS_LIMIT_BYTES,
                            true,
                            trust.getSocketFactory()));
            return new Tokens(
                    validator.validate(response.getOIDCTokens().getIDToken(), nonce),
                    response.getOIDCTokens().getAccessToken().getValue());
        } catch (IOException | ParseException | BadJOSEException | JOSEException e) {
            throw new StackException("The tokens were refused or don't verify.", e);
        }
    }

    private URL keys() throws MalformedURLException {
        return endpoint("certs").toURL();
    }

    private URI endpoint(String name) {
        return URI.create(issuer + "/protocol/openid-connect/" + name);
    }
}
