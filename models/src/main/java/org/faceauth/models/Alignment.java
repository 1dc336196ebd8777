package org.faceauth.models;

/**
 * How a face is brought into a network's input.
 *
 * @param kind which of the ways
 * @param template for {@link Kind#TEMPLATE} the name of the five-point template ({@code ARCFACE_112},
 *     {@code ARCFACE_112x96}, {@code DLIB_150}, {@code DLIB_150_CLOSE}), empty otherwise; a template is scaled to the input's size
 * @param boxScale for {@link Kind#BOX} the side of the crop by the side of the face box, 0 otherwise
 */
public record Alignment(Kind kind, String template, double boxScale) {
    private static final double MAX_SCALE = 8;

    public Alignment {
        template = template == null ? "" : template;
        Checks.require(kind != null, "the kind of alignment is missing");
        Checks.require(kind == Kind.TEMPLATE != template.isBlank(), "a template is named exactly for TEMPLATE");
        Checks.require(
                kind == Kind.BOX ? boxScale >= 1 && boxScale <= MAX_SCALE : boxScale == 0,
                "the scale of the box is out of range: " + boxScale);
    }

    /** The ways. */
    public enum Kind {
        /** The whole frame, its proportions kept. */
        FRAME,
        /** A crop around the face box. */
        BOX,
        /** A similarity transform of the five landmarks onto a template. */
        TEMPLATE
    }
}
