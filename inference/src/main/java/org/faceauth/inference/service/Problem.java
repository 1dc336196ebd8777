package org.faceauth.inference.service;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Problem details (RFC 9457) with the member {@code code}.
 *
 * @param type identifies the kind of problem
 * @param title the same for every problem of the kind
 * @param status of the HTTP answer
 * @param detail of this occurrence; never holds anything of the image
 * @param code see {@link ProblemCode}
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "code"})
record Problem(String type, String title, int status, String detail, String code) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemCode code, String detail) {
        return new Problem("urn:faceauth:problem:" + code.code(), code.title(), code.status(), detail, code.code());
    }
}
