package org.countypowers.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.countypowers.forms.PlainText;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The wording of papers and of their numbers, from {@code papers/}. Papers are Chinese whatever the reader's language. */
@Component
class PaperTemplates {
    private final TemplateEngine engine = new TemplateEngine();
    private final Properties numbers = read("numbers");
    private final Properties words = read("words");

    PaperTemplates() throws IOException {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("papers/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
    }

    private static Properties read(String name) throws IOException {
        Properties read = new Properties();
        try (InputStream bytes = PaperTemplates.class.getResourceAsStream("/papers/" + name + ".properties")) {
            read.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return read;
    }

    /** Whether papers of this kind are numbered by their organ; others carry the number they are given. */
    boolean hasOwnNumber(PaperKind kind) {
        return numbers.containsKey(kind.name());
    }

    String number(PaperKind kind, String abbreviation, int year, int serial) {
        return MessageFormat.format(
                numbers.getProperty(kind.name()),
                abbreviation,
                Integer.toString(year),
                String.format(Locale.ROOT, "%04d", serial));
    }

    String write(PaperKind kind, String number, LocalDate on, Map<String, ?> fields) {
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((name, value) -> variables.put(name, printable(value)));
        variables.put("words", words);
        variables.put("number", number);
        variables.put("on", on);
        return engine.process(kind.name(), new Context(Locale.SIMPLIFIED_CHINESE, variables));
    }

    /** A paper is printed long after it was issued; nothing in it may stop the printer. */
    private static Object printable(Object value) {
        if (value instanceof String text) {
            return PlainText.cleaned(text);
        }
        if (value instanceof Map<?, ?> row) {
            Map<Object, Object> cleaned = new HashMap<>();
            row.forEach((name, cell) -> cleaned.put(name, printable(cell)));
            return cleaned;
        }
        return value instanceof List<?> many
                ? many.stream().map(PaperTemplates::printable).toList()
                : value;
    }
}
