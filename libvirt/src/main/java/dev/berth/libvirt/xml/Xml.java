package dev.berth.libvirt.xml;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** An element of an XML tree: built up by adding, read by paths of names. Texts are escaped. */
public final class Xml {

  private final Element element;

  private Xml(Element element) {
    this.element = element;
  }

  /** A new tree. */
  public static Xml root(String name) {
    Document document = document(null);
    Element root = document.createElement(name);
    document.appendChild(root);
    return new Xml(root);
  }

  /**
   * @throws IllegalArgumentException when the text is not XML; entities are never resolved
   */
  public static Xml parse(String text) {
    return new Xml(document(text).getDocumentElement());
  }

  private static Document document(@org.jspecify.annotations.Nullable String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return text == null
          ? factory.newDocumentBuilder().newDocument()
          : factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    } catch (org.xml.sax.SAXException e) {
      throw new IllegalArgumentException("This is not XML: " + e.getMessage(), e);
    } catch (java.io.IOException | javax.xml.parsers.ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds an element below this one and returns it. */
  public Xml add(String name) {
    Element child = element.getOwnerDocument().createElement(name);
    element.appendChild(child);
    return new Xml(child);
  }

  /** Adds an element of a namespace below this one and returns it. */
  public Xml add(String namespace, String qualifiedName) {
    Element child = element.getOwnerDocument().createElementNS(namespace, qualifiedName);
    element.appendChild(child);
    return new Xml(child);
  }

  /** Adds an element with a text; returns this one. */
  public Xml with(String name, Object text) {
    add(name).element.setTextContent(String.valueOf(text));
    return this;
  }

  /** Gives this element an attribute; returns this one. */
  public Xml set(String attribute, Object value) {
    element.setAttribute(attribute, String.valueOf(value));
    return this;
  }

  /** Gives this element a text; returns this one. */
  public Xml text(Object text) {
    element.setTextContent(String.valueOf(text));
    return this;
  }

  /** The text of this element and what is below it. */
  public String text() {
    return element.getTextContent().strip();
  }

  /** An attribute, empty without it. */
  public String get(String attribute) {
    return element.getAttribute(attribute);
  }

  /** The elements that a path of local names, such as {@code devices/disk}, leads to. */
  public List<Xml> all(String path) {
    int slash = path.indexOf('/');
    String first = slash < 0 ? path : path.substring(0, slash);
    List<Xml> found = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child && first.equals(localName(child))) {
        Xml xml = new Xml(child);
        if (slash < 0) {
          found.add(xml);
        } else {
          found.addAll(xml.all(path.substring(slash + 1)));
        }
      }
    }
    return found;
  }

  /** The first element of a path. */
  public Optional<Xml> first(String path) {
    return all(path).stream().findFirst();
  }

  /** The text at a path; empty without it. */
  public String textAt(String path) {
    return first(path).map(Xml::text).orElse("");
  }

  /** The attribute of the first element of a path; empty without it. */
  public String at(String path, String attribute) {
    return first(path).map(xml -> xml.get(attribute)).orElse("");
  }

  /** Whether this element is of a namespace. */
  public boolean isOf(String namespace) {
    return namespace.equals(element.getNamespaceURI());
  }

  /** The element as text, without a declaration. */
  @Override
  public String toString() {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.setOutputProperty(OutputKeys.INDENT, "yes");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(element), new StreamResult(text));
      return text.toString();
    } catch (javax.xml.transform.TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String localName(Element child) {
    return child.getLocalName() == null ? child.getTagName() : child.getLocalName();
  }
}
