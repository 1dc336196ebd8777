package org.faceauth.authenticator.match;

import java.util.List;

/**
 * The templates that one face is compared with. Lives as long as the comparison: closing it overwrites every vector.
 *
 * @param references of all candidates, in any order; a user may have several
 */
public record Gallery(List<Reference> references) implements AutoCloseable {

    public Gallery {
        references = List.copyOf(references);
    }

    /** How many different people are in it. */
    public int people() {
        return (int) references.stream().map(Reference::userId).distinct().count();
    }

    @Override
    public void close() {
        references.forEach(Reference::clear);
    }

    @Override
    public String toString() {
        return "Gallery[" + references.size() + "]";
    }
}
