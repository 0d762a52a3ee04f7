package dev.gonogo.reports.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as a strict parser sees it: it accepts nothing that is not closed and escaped. */
record Parsed(Element root) {
  private static final Set<String> INLINE =
      Set.of("#text", "a", "b", "bdi", "code", "small", "strong", "time");

  static Parsed of(String html) {
    String xml =
        html.replace("<!DOCTYPE html>\n", "")
            .replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1></$1>")
            .replaceAll("<(meta|link|input)( [^>]*)?>", "<$1$2/>");
    try {
      return new Parsed(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)))
              .getDocumentElement());
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("not well-formed: " + xml, e);
    }
  }

  List<Element> all(String name) {
    return within(root, name);
  }

  static List<Element> within(Element element, String name) {
    NodeList found = element.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** The names of all elements and of their attributes, in their order. */
  List<String> structure() {
    return all("*").stream().map(Parsed::signature).toList();
  }

  private static String signature(Element element) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      names.add(element.getAttributes().item(i).getNodeName());
    }
    return element.getTagName() + names;
  }

  Element byId(String id) {
    return all("*").stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no element #" + id));
  }

  /** What is read of an element: what is laid out apart has a blank between. */
  static String text(Node node) {
    StringBuilder text = new StringBuilder();
    append(text, node);
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  private static void append(StringBuilder text, Node node) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      text.append(node.getNodeValue());
    }
    String apart = INLINE.contains(node.getNodeName()) ? "" : " ";
    text.append(apart);
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      append(text, child);
    }
    text.append(apart);
  }

  String text(String id) {
    return text(byId(id));
  }
}
