package org.countypowers.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.countypowers.document.BoundFile.Omitted;

/** A picture on a sheet of A4. It is made smaller while it is read, so that one of any size takes the same memory. */
final class PicturePage {
    /** Some 250 dots an inch. */
    private static final int FINEST = 3000;
    /** What reading takes time for, and a row of it memory, whatever is kept of it. */
    private static final long MOST_DOTS = 200_000_000;

    private static final int LONGEST_SIDE = 30_000;
    private static final float MARGIN = 42;
    private static final float QUALITY = 0.85f;

    private PicturePage() {}

    /** One of the two is null. */
    record Taken(BufferedImage picture, Omitted omitted) {}

    static Taken read(Path file) {
        try (ImageInputStream bytes = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
            if (!readers.hasNext()) {
                return new Taken(null, Omitted.UNREADABLE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(bytes, true, true);
                int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                if (longest > LONGEST_SIDE || (long) reader.getWidth(0) * reader.getHeight(0) > MOST_DOTS) {
                    return new Taken(null, Omitted.TOO_LARGE);
                }
                ImageReadParam coarser = reader.getDefaultReadParam();
                int step = (longest + FINEST - 1) / FINEST;
                coarser.setSourceSubsampling(step, step, 0, 0);
                return new Taken(reader.read(0, coarser), null);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return new Taken(null, Omitted.UNREADABLE);
        }
    }

    static void add(BufferedImage picture, PDDocument to) throws IOException {
        boolean broad = picture.getWidth() > picture.getHeight();
        PDRectangle sheet =
                broad ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        PDPage page = new PDPage(sheet);
        PDImageXObject image = JPEGFactory.createFromImage(to, picture, QUALITY);
        float scale = Math.min(
                (sheet.getWidth() - 2 * MARGIN) / picture.getWidth(),
                (sheet.getHeight() - 2 * MARGIN) / picture.getHeight());
        float width = picture.getWidth() * scale;
        float height = picture.getHeight() * scale;
        to.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(to, page)) {
            content.drawImage(image, (sheet.getWidth() - width) / 2, (sheet.getHeight() - height) / 2, width, height);
        }
    }
}
