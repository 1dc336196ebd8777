/** The model catalogue, profiles, installer, verifier and weight readers. May depend on the JDK and Jackson only. */
package org.faceauth.models;
