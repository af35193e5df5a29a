package org.countypowers.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Makes a PDF of a paper's text with embedded fonts; loads nothing from anywhere. About a second each. */
@Component
class PaperPrinter {
    static {
        XRLog.setLoggingEnabled(false);
    }

    byte[] print(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            font(builder, "NotoSerifSC_400Regular.ttf", "Noto Serif SC");
            // Has the rare characters of names that the first one lacks, such as U+20BB7.
            font(builder, "NotoSansJP_400Regular.ttf", "Noto Sans JP");
            builder.useSVGDrawer(new LineDrawings());
            builder.useUriResolver((base, uri) -> null);
            builder.withHtmlContent(xhtml, null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return pdf.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, String family) {
        builder.useFont(
                () -> PaperPrinter.class.getResourceAsStream("/fonts/" + file), family, 400, FontStyle.NORMAL, true);
    }
}
