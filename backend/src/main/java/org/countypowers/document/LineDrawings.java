package org.countypowers.document;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Element;

/** Prints drawings of lines, shapes and words that a paper holds as SVG; as lines, so that they stay sharp at any size. */
final class LineDrawings implements SVGDrawer {
    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        double[] frame = Arrays.stream(svg.getAttribute("viewBox").split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double width = cssWidth > 0 ? cssWidth : frame[2] * dotsPerPixel;
        double height = cssHeight > 0 ? cssHeight : frame[3] * dotsPerPixel;
        return new SVGImage() {
            @Override
            public int getIntrinsicWidth() {
                return (int) width;
            }

            @Override
            public int getIntrinsicHeight() {
                return (int) height;
            }

            @Override
            public void drawSVG(OutputDevice device, RenderingContext page, double x, double y) {
                double across = width / dotsPerPixel;
                double down = height / dotsPerPixel;
                device.drawWithGraphics((float) x, (float) y, (float) across, (float) down, graphics -> {
                    graphics.clip(new Rectangle2D.Double(0, 0, across, down));
                    graphics.scale(across / frame[2], down / frame[3]);
                    graphics.translate(-frame[0], -frame[1]);
                    new LineDrawing(graphics).draw(svg);
                });
            }
        };
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // Papers name no fonts of their own.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // Words are drawn in the font that comes with the application.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
