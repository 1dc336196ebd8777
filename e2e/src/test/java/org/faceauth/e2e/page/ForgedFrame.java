package org.faceauth.e2e.page;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * A frame request, right until something about it is changed.
 *
 * @param address with client and tab
 * @param challenge the nonce; empty leaves the header out
 * @param sequence number of the frame, as it stands in the header
 * @param type of the body
 * @param body the picture
 */
record ForgedFrame(URI address, String challenge, String sequence, String type, byte[] body) {

    ForgedFrame to(URI other) {
        return new ForgedFrame(other, challenge, sequence, type, body);
    }

    /** To the same address with a part of it replaced. */
    ForgedFrame to(String part, String replacement) {
        return to(URI.create(address.toString().replaceFirst(part, replacement)));
    }

    ForgedFrame challenge(String other) {
        return new ForgedFrame(address, other, sequence, type, body);
    }

    ForgedFrame sequence(String other) {
        return new ForgedFrame(address, challenge, other, type, body);
    }

    ForgedFrame body(String otherType, byte[] other) {
        return new ForgedFrame(address, challenge, sequence, otherType, other);
    }

    HttpRequest.Builder request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .header("X-Face-Sequence", sequence)
                .header("X-Face-Captured-At", "0")
                .POST(BodyPublishers.ofByteArray(body));
        return challenge.isEmpty() ? request : request.header("X-Face-Challenge", challenge);
    }

    @Override
    public String toString() {
        return "ForgedFrame[" + type + ", " + body.length + " bytes]";
    }
}
