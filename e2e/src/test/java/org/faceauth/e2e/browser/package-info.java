/** The pages in a real Chromium, its camera fed by the tests. */
package org.faceauth.e2e.browser;
