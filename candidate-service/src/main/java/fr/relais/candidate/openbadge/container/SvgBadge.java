package fr.relais.candidate.openbadge.container;

import fr.relais.candidate.openbadge.Refusal;
import fr.relais.candidate.openbadge.RefusalCode;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The text baked into an SVG: the element {@code assertion} (2.0) or {@code credential} (3.0) of Open Badges, in its
 * attribute {@code verify} or, without it, as its text. A document type is refused before any entity is read.
 */
final class SvgBadge {
    private static final String VERSION_2 = "http://openbadges.org";
    private static final String VERSION_3 = "https://purl.imsglobal.org/ob/v3p0";

    private SvgBadge() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static String baked(String svg) throws Refusal {
        try {
            var xml = factory().createXMLStreamReader(new StringReader(svg));
            try {
                return read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new Refusal(RefusalCode.SVG_BROKEN, "not well-formed XML");
        }
    }

    private static String read(XMLStreamReader xml) throws XMLStreamException, Refusal {
        String found = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Refusal(RefusalCode.SVG_DOCTYPE, "a document type or entity stands in it");
            }
            var text = event == XMLStreamConstants.START_ELEMENT && isBadge(xml) ? text(xml) : null;
            if (text != null && found != null) {
                throw new Refusal(RefusalCode.SEVERAL_BAKED_IN, "two elements hold a badge");
            }
            found = text == null ? found : text;
        }
        if (found == null || found.isBlank()) {
            throw new Refusal(RefusalCode.NOTHING_BAKED_IN, "no element of Open Badges holds anything");
        }
        return found;
    }

    private static boolean isBadge(XMLStreamReader xml) {
        var space = xml.getNamespaceURI();
        return (VERSION_2.equals(space) && xml.getLocalName().equals("assertion"))
                || (VERSION_3.equals(space) && xml.getLocalName().equals("credential"));
    }

    private static @Nullable String text(XMLStreamReader xml) throws XMLStreamException {
        var verify = xml.getAttributeValue(null, "verify");
        return verify != null && !verify.isBlank() ? verify : xml.getElementText();
    }
}
