package org.countypowers.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An event log by IEEE 1849 (XES): a trace for each case, its events in the order of the trail. */
final class XesLog {
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final ScratchFile file;

    XesLog(ScratchFile file) throws SQLException {
        this.file = file;
        file.run(
                "create table logged (case_number text, seq integer, at text, activity text, action text, officer text,"
                        + " unit text, address text, subject text, hash text, primary key (case_number, seq)) without rowid");
    }

    void add(List<LoggedEvent> page) throws SQLException {
        for (LoggedEvent logged : page) {
            add(logged);
        }
    }

    private void add(LoggedEvent logged) throws SQLException {
        if (!logged.caseNumber().isEmpty()) {
            file.insert(
                    "insert into logged values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    logged.caseNumber(),
                    logged.event().seq(),
                    logged.event().at().toString(),
                    logged.activity(),
                    logged.event().action(),
                    logged.event().actor().name(),
                    logged.unit(),
                    logged.event().actor().address(),
                    logged.event().subject(),
                    logged.event().hash());
        }
    }

    /** @param mark says by whom and for what the log was taken out */
    void write(String mark, OutputStream out) throws IOException, SQLException {
        file.flush();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            head(xml, mark);
            traces(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private static void head(XMLStreamWriter xml, String mark) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("log");
        xml.writeDefaultNamespace("http://www.xes-standard.org/");
        xml.writeAttribute("xes.version", "1849.2016");
        xml.writeAttribute("xes.features", "nested-attributes");
        extension(xml, "Concept", "concept");
        extension(xml, "Time", "time");
        extension(xml, "Organizational", "org");
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "trace");
        attribute(xml, "string", "concept:name", "-");
        xml.writeEndElement();
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "event");
        attribute(xml, "string", "concept:name", "-");
        attribute(xml, "date", "time:timestamp", "1970-01-01T00:00:00Z");
        xml.writeEndElement();
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", "Activity");
        xml.writeAttribute("keys", "concept:name");
        attribute(xml, "string", "concept:name", "trail");
        attribute(xml, "string", "mark", mark);
    }

    private static void extension(XMLStreamWriter xml, String name, String prefix) throws XMLStreamException {
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", "http://www.xes-standard.org/" + prefix + ".xesext");
    }

    private void traces(XMLStreamWriter xml) throws SQLException, XMLStreamException {
        try (PreparedStatement statement = file.read("select * from logged order by case_number, seq");
                ResultSet row = statement.executeQuery()) {
            String last = "";
            while (row.next()) {
                String number = row.getString("case_number");
                if (!number.equals(last)) {
                    if (!last.isEmpty()) {
                        xml.writeEndElement();
                    }
                    xml.writeStartElement("trace");
                    attribute(xml, "string", "concept:name", number);
                    last = number;
                }
                xml.writeStartElement("event");
                attribute(xml, "string", "concept:name", row.getString("activity"));
                attribute(xml, "date", "time:timestamp", row.getString("at"));
                attribute(xml, "string", "org:resource", row.getString("officer"));
                attribute(xml, "string", "org:group", row.getString("unit"));
                attribute(xml, "string", "action", row.getString("action"));
                attribute(xml, "string", "address", row.getString("address"));
                attribute(xml, "string", "subject", row.getString("subject"));
                attribute(xml, "int", "seq", row.getString("seq"));
                attribute(xml, "string", "hash", row.getString("hash"));
                xml.writeEndElement();
            }
            if (!last.isEmpty()) {
                xml.writeEndElement();
            }
        }
    }

    private static void attribute(XMLStreamWriter xml, String type, String key, String value)
            throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", NOT_IN_XML.matcher(value).replaceAll(""));
    }
}
