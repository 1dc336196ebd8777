/**
 * How often somebody may try: failed tries are counted by session, client address, department and user, in the whole
 * cluster. Keycloak's own brute-force protection counts passwords and codes only.
 */
package org.faceauth.authenticator.limits;
