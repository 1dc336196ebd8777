package org.faceauth.inference.engine;

import java.util.List;
import java.util.Optional;
import org.faceauth.inference.EngineFaultException;
import org.faceauth.inference.Face.Box;
import org.faceauth.inference.Face.Eyes;
import org.faceauth.inference.Face.Point;
import org.faceauth.inference.Face.Point3;
import org.faceauth.inference.Face.Pose;
import org.faceauth.inference.net.Detection;
import org.faceauth.inference.net.MeshResult;
import org.faceauth.inference.pose.HeadPose;

/**
 * Where the face is, as exactly as the loaded networks can tell.
 *
 * @param box from the hairline to the chin
 * @param mesh empty without a mesh network
 */
record Located(Box box, List<Point> landmarks, List<Point3> mesh, Pose pose, Optional<Eyes> eyes) {

    Located {
        double sum = pose.yaw() + pose.pitch() + pose.roll();
        if (!Double.isFinite(sum) || !(box.width() > 0) || !(box.height() > 0)) {
            throw new EngineFaultException("the landmarks of a face form no face");
        }
    }

    /**
     * @param eyes empty without a network for the eyes
     */
    static Located by(MeshResult mesh, Optional<Eyes> eyes) {
        return new Located(mesh.box(), mesh.landmarks(), mesh.points(), HeadPose.fromMesh(mesh.points()), eyes);
    }

    static Located by(Detection face) {
        return new Located(
                face.box(), face.landmarks(), List.of(), HeadPose.fromLandmarks(face.landmarks()), Optional.empty());
    }
}
