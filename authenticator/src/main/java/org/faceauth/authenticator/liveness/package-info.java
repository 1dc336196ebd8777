/**
 * The active challenge as a pure state machine: measurements in, progress out. Knows no Keycloak, no network and no
 * identity; time comes with the measurements, chance only in {@link org.faceauth.authenticator.liveness.StepPicker}.
 */
package org.faceauth.authenticator.liveness;
