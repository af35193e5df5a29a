package org.countypowers.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Prints what is no paper of a case: it has no number, nothing of it is kept, and it is made anew for each reader. Whoever asks
 * for it has judged who may read it.
 */
@Service
public class Sheets {
    private final TemplateEngine engine = new TemplateEngine();
    private final PaperPrinter printer;

    Sheets(PaperPrinter printer) {
        this.printer = printer;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("papers/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
    }

    /** @param name of a template beside the papers */
    public byte[] print(String name, Map<String, Object> fields) {
        return printer.print(engine.process(name, new Context(Locale.SIMPLIFIED_CHINESE, fields)));
    }
}
