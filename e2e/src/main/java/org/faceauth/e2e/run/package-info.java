/** The command line behind {@code ./run}. Everything that a person reads is one clear sentence, never a stack trace. */
package org.faceauth.e2e.run;
