// OpenID Connect: authorization code with PKCE, as a public client of the realm that serves this page.

import * as oauth from "./oauth4webapi.js";

const CLIENT = { client_id: "hospital-demo" };
const PENDING = "faceauth-demo.pending";

const redirectUri = new URL("./", location.href).href;
const issuer = new URL("../..", redirectUri).href.replace(/\/$/, "");
// Only on the machine itself, where a browser lets a page use a camera without TLS too.
const options = { [oauth.allowInsecureRequests]: ["localhost", "127.0.0.1"].includes(location.hostname) };

async function server() {
  const response = await oauth.discoveryRequest(new URL(issuer), options);
  return oauth.processDiscoveryResponse(new URL(issuer), response);
}

/** Leaves for the login page. What the answer is checked against stays in this tab. */
export async function startSignIn(parameters) {
  const verifier = oauth.generateRandomCodeVerifier();
  const pending = { verifier, state: oauth.generateRandomState(), nonce: oauth.generateRandomNonce() };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const address = new URL((await server()).authorization_endpoint);
  address.search = new URLSearchParams({
    ...CLIENT,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "openid profile",
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...parameters,
  });
  location.assign(address);
}

/**
 * Takes the answer of the login page out of the address and the tab.
 *
 * @returns `{as, claims, idToken}` with checked claims, or null where nobody is coming back
 */
export async function finishSignIn() {
  const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? "null");
  const here = new URL(location.href);
  if (!pending || !(here.searchParams.has("code") || here.searchParams.has("error"))) {
    return null;
  }
  sessionStorage.removeItem(PENDING);
  history.replaceState(null, "", redirectUri);
  const as = await server();
  const parameters = oauth.validateAuthResponse(as, CLIENT, here, pending.state);
  const reply = await oauth.authorizationCodeGrantRequest(
    as, CLIENT, oauth.None(), parameters, redirectUri, pending.verifier, options,
  );
  // The token came over TLS from the issuer; its signature is checked all the same, as a demonstration should.
  const tokens = await oauth.processAuthorizationCodeResponse(as, CLIENT, reply, {
    expectedNonce: pending.nonce,
    requireIdToken: true,
  });
  await oauth.validateApplicationLevelSignature(as, reply, options);
  return { as, claims: oauth.getValidatedIdTokenClaims(tokens), idToken: tokens.id_token };
}

/** Ends the session here and in Keycloak. */
export function signOut({ as, idToken }) {
  const address = new URL(as.end_session_endpoint);
  address.search = new URLSearchParams({
    ...CLIENT,
    id_token_hint: idToken,
    post_logout_redirect_uri: redirectUri,
  });
  location.assign(address);
}
