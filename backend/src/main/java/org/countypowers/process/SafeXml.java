package org.countypowers.process;

import java.io.ByteArrayInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a model that came from outside: no DOCTYPE, nothing fetched, nothing larger or deeper than a model can be. */
public final class SafeXml {
    public static final int LARGEST = 2_000_000;
    private static final String DEEPEST = "60";

    private SafeXml() {}

    /** It is no XML, or none that is read here. */
    public static class Unreadable extends RuntimeException {
        private final transient ModelFault fault;

        Unreadable(ModelFault fault) {
            super(fault.element() + ": " + fault.rule());
            this.fault = fault;
        }

        public ModelFault fault() {
            return fault;
        }
    }

    /** @throws Unreadable naming the line */
    public static Document read(byte[] xml) {
        if (xml.length > LARGEST) {
            throw new Unreadable(new ModelFault("", "process.model.tooLarge"));
        }
        try {
            return builder().parse(new ByteArrayInputStream(xml));
        } catch (SAXParseException fault) {
            throw new Unreadable(new ModelFault("line " + fault.getLineNumber(), "process.model.notXml"));
        } catch (Exception fault) {
            throw new Unreadable(new ModelFault("", "process.model.notXml"));
        }
    }

    private static DocumentBuilder builder() throws javax.xml.parsers.ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        // Whoever walks through a document does so by recursion.
        factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder;
    }
}
