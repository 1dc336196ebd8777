package org.faceauth.bench;

/** What became of one photo. */
sealed interface Acquisition {

    /**
     * An embedding was made.
     *
     * @param vector unit length
     * @param bystanders whether there were other faces, which a login refuses
     */
    record Acquired(String person, float[] vector, boolean bystanders) implements Acquisition {}

    /** The engine found no single face: a failure to acquire. */
    record Failed(String person, Why why) implements Acquisition {}

    /** The file is no image that the engine takes, whatever it calls itself. */
    record Unreadable() implements Acquisition {}

    /** Why there is no embedding. */
    enum Why {
        NO_FACE,
        SEVERAL_FACES
    }
}
