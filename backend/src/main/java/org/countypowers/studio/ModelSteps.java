package org.countypowers.studio;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads from a model what its steps are called. */
final class ModelSteps {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private ModelSteps() {}

    static Map<String, String> names(String model) {
        Map<String, String> names = new LinkedHashMap<>();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(model));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && BPMN.equals(reader.getNamespaceURI())) {
                    String id = reader.getAttributeValue(null, "id");
                    String name = reader.getAttributeValue(null, "name");
                    if (id != null && name != null && !name.isBlank()) {
                        names.put(id, name.strip());
                    }
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new IllegalArgumentException("a model that was released cannot be read", unreadable);
        }
        return names;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
