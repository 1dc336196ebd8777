/**
 * The whole system as one: starts the real Keycloak and the real inference service, and uses them as a person does.
 * May depend on the models module; the other modules are reached over their wires only, never on the class path.
 */
package org.faceauth.e2e;
