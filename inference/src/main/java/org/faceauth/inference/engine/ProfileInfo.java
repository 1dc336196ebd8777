package org.faceauth.inference.engine;

import java.util.List;
import org.faceauth.inference.EngineInfo;
import org.faceauth.inference.EngineInfo.Calibration;
import org.faceauth.inference.EngineInfo.CalibrationPoint;
import org.faceauth.inference.EngineInfo.Limits;
import org.faceauth.inference.EngineInfo.Network;
import org.faceauth.inference.net.Networks;
import org.faceauth.models.CalibrationSpec;
import org.faceauth.models.InstalledNetwork;
import org.faceauth.models.InstalledProfile;

/** Tells a caller what was loaded. */
final class ProfileInfo {
    private ProfileInfo() {}

    static EngineInfo of(InstalledProfile profile, String device, Networks networks, Limits limits) {
        List<Network> loaded =
                profile.networks().stream().map(ProfileInfo::network).toList();
        return new EngineInfo(
                profile.id(),
                device,
                loaded,
                networks.embedder().networkId(),
                networks.embedder().dimension(),
                calibration(profile.calibration()),
                networks.antiSpoof().isPresent(),
                networks.mesh().isPresent() && networks.eyes().isPresent(),
                limits);
    }

    private static Network network(InstalledNetwork installed) {
        return new Network(
                installed.id(),
                installed.role().name(),
                installed.entry().mainFile().sha256(),
                installed.entry().licence().name(),
                installed.entry().licence().commercialUse());
    }

    private static Calibration calibration(CalibrationSpec spec) {
        List<CalibrationPoint> points = spec.points().stream()
                .map(point -> new CalibrationPoint(point.cosine(), point.log10Fmr(), point.extrapolated()))
                .toList();
        return new Calibration(points, spec.comparisons());
    }
}
