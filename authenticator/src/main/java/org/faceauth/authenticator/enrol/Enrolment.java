package org.faceauth.authenticator.enrol;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an enrolment is. Holds no embedding in the clear and no image.
 *
 * @param networkId what makes the embeddings; one enrolment has one
 * @param plan poses to capture; the last one verifies
 * @param captures taken so far
 * @param verified whether the last pose matched what was captured before
 * @param counts of frames
 * @param lastHash of the last accepted frame, so that it does not serve twice
 * @param neutralPitch the person's own, degrees
 * @param failure why it is over without a template; null while it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Enrolment(
        String networkId,
        List<EnrolPose> plan,
        List<Capture> captures,
        boolean verified,
        Counts counts,
        String lastHash,
        double neutralPitch,
        Failure failure) {

    /**
     * @param sealed embedding, in base64
     * @param quality of the frame, 0..1
     */
    record Capture(String sealed, double quality) {}

    /**
     * @param frames judged
     * @param notLive that failed the passive checks
     * @param strangers that showed another person
     */
    record Counts(int frames, int notLive, int strangers) {}

    /** Why there is no template. */
    enum Failure {
        NOT_LIVE,
        OTHER_PERSON,
        TOO_MANY_FRAMES
    }

    private static final int MAX_FRAMES = 900;
    private static final int MAX_NOT_LIVE = 40;
    private static final int MAX_STRANGERS = 8;

    Enrolment {
        plan = List.copyOf(plan);
        captures = List.copyOf(captures);
    }

    static Enrolment begin(String networkId, List<EnrolPose> plan) {
        return new Enrolment(networkId, plan, List.of(), false, new Counts(0, 0, 0), null, 0, null);
    }

    /** The pose to show now; the last one when all were seen. */
    @JsonIgnore
    EnrolPose pose() {
        return plan.get(Math.min(captures.size(), plan.size() - 1));
    }

    /** Whether the pose to show now verifies what was captured. */
    @JsonIgnore
    boolean verifying() {
        return captures.size() == plan.size() - 1;
    }

    /** Whether no further frame changes anything. */
    @JsonIgnore
    boolean over() {
        return verified || failure != null;
    }

    /** How many poses are done. */
    @JsonIgnore
    int done() {
        return captures.size() + (verified ? 1 : 0);
    }

    Enrolment captured(Capture capture, String hash, double pitch) {
        List<Capture> more = new ArrayList<>(captures);
        more.add(capture);
        double own = captures.isEmpty() ? pitch : neutralPitch;
        return new Enrolment(networkId, plan, more, false, seen(0, 0), hash, own, null);
    }

    Enrolment verifiedBy(String hash) {
        return new Enrolment(networkId, plan, captures, true, seen(0, 0), hash, neutralPitch, null);
    }

    /** A frame that brings nothing. */
    Enrolment passedOver() {
        return with(seen(0, 0));
    }

    Enrolment notLive() {
        return with(seen(1, 0));
    }

    Enrolment otherPerson() {
        return with(seen(0, 1));
    }

    private Counts seen(int notLive, int strangers) {
        return new Counts(counts.frames() + 1, counts.notLive() + notLive, counts.strangers() + strangers);
    }

    private Enrolment with(Counts now) {
        Failure over = null;
        if (now.notLive() >= MAX_NOT_LIVE) {
            over = Failure.NOT_LIVE;
        } else if (now.strangers() >= MAX_STRANGERS) {
            over = Failure.OTHER_PERSON;
        } else if (now.frames() >= MAX_FRAMES) {
            over = Failure.TOO_MANY_FRAMES;
        }
        return new Enrolment(networkId, plan, captures, verified, now, lastHash, neutralPitch, over);
    }
}
