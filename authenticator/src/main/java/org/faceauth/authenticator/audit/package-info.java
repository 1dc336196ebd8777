/** What events may tell of a face: everything but the face. */
package org.faceauth.authenticator.audit;
