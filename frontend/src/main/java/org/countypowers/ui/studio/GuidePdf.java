package org.countypowers.ui.studio;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import org.countypowers.organisation.Refused;
import org.countypowers.studio.Guide;
import org.countypowers.studio.GuideWords;

/** A guide on paper, printed when somebody asks for it. */
class GuidePdf extends Anchor {
    private static final int TOO_MANY_REQUESTS = 429;

    /** @param address from where it is asked */
    @FunctionalInterface
    interface Print {
        Optional<byte[]> with(GuideWords words, String address);
    }

    GuidePdf(Guide guide, Print print) {
        // A sheet of the office is Chinese, whatever the reader's language.
        GuideWords chinese =
                new GuideWords((key, arguments) -> getTranslation(Locale.SIMPLIFIED_CHINESE, key, arguments));
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
                    try {
                        return print.with(chinese, event.getRequest().getRemoteAddr())
                                .map(pdf -> sheet(guide, pdf))
                                .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND));
                    } catch (Refused refused) {
                        return DownloadResponse.error(
                                TOO_MANY_REQUESTS,
                                getTranslation(
                                        refused.key(), refused.arguments().toArray()));
                    }
                })
                .inline();
        setHref(handler);
        setText(getTranslation("studio.guide.pdf"));
        setTarget("_blank");
        addClassName("guide-tools");
    }

    private static DownloadResponse sheet(Guide guide, byte[] pdf) {
        return new DownloadResponse(
                new ByteArrayInputStream(pdf),
                guide.processKey() + "-" + guide.version() + ".pdf",
                "application/pdf",
                pdf.length);
    }
}
