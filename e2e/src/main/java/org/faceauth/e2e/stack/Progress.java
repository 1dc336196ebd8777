package org.faceauth.e2e.stack;

import java.time.Duration;

/** Hears what is going on while the system starts. */
public interface Progress {

    /** A new stage begins; what it is, in a few words. */
    void stage(String what);

    /** The stage is still going on. */
    void waiting(Duration since);

    /** Hears nothing. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void stage(String what) {}

            @Override
            public void waiting(Duration since) {}
        };
    }
}
