package org.faceauth.e2e.photo;

import java.util.List;

/** Points of the eyelids in the 468-point face mesh: each of the upper lid with the one below it. */
final class Eyelids {

    /** Upper lid, lower lid, of the eye at the image's left, then of the other. */
    private static final int[][] PAIRS = {
        {246, 7}, {161, 163}, {160, 144}, {159, 145}, {158, 153}, {157, 154}, {173, 155},
        {466, 249}, {388, 390}, {387, 373}, {386, 374}, {385, 380}, {384, 381}, {398, 382}
    };

    private Eyelids() {}

    /** Moves upper lids down onto the lower ones by that part of the way. */
    static void close(List<Vertex> mesh, double part) {
        for (int[] pair : PAIRS) {
            Vertex upper = mesh.get(pair[0]);
            Vertex lower = mesh.get(pair[1]);
            // A little short of the lower lid: triangles must keep their orientation.
            double way = 0.93 * part;
            mesh.set(
                    pair[0],
                    new Vertex(
                            upper.x() + way * (lower.x() - upper.x()),
                            upper.y() + way * (lower.y() - upper.y()),
                            upper.z()));
        }
    }
}
