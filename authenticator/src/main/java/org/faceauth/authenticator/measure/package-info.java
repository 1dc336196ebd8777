/** Measures one frame by the inference service, for login and enrolment alike. Knows neither challenge nor identity. */
package org.faceauth.authenticator.measure;
