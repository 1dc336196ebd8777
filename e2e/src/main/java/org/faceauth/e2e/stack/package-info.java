/** The parts as processes: their files, certificates, secrets, ports, start, health and stop. */
package org.faceauth.e2e.stack;
