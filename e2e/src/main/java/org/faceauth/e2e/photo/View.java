package org.faceauth.e2e.photo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Zoom and shift of a picture about a point; what comes into view at the rim is the rim's own colour. */
final class View {

    private View() {}

    static BufferedImage of(BufferedImage picture, double centreX, double centreY, Expression expression) {
        BufferedImage target = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, null);
        AffineTransform map =
                AffineTransform.getTranslateInstance(centreX + expression.shiftX(), centreY + expression.shiftY());
        map.scale(expression.scale(), expression.scale());
        map.translate(-centreX, -centreY);
        graphics.drawImage(picture, map, null);
        graphics.dispose();
        return target;
    }
}
