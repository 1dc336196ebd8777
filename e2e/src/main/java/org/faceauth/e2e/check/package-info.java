/** {@code ./run --ci-check}: the shortest proof that the whole works. */
package org.faceauth.e2e.check;
