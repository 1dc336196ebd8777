package org.faceauth.authenticator.credential;

import java.util.function.Consumer;
import org.faceauth.authenticator.match.Gallery;

/** Every template of a realm, for the one question that concerns them all: is this face enrolled already? */
public interface RealmTemplates {

    /**
     * All active templates of enabled users, a page at a time, so that no more than a page is ever in the clear.
     *
     * @param embeddingId which embeddings are comparable
     * @param compare gets each page, which is overwritten when it returns
     */
    void ofRealm(String embeddingId, Consumer<Gallery> compare);

    /** How many faces the realm has, active or not. */
    long countOfRealm();
}
