/** The login pages used over HTTP as the page's own script uses them; no browser needed. */
package org.faceauth.e2e.page;
