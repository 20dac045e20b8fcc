package jp.madoguchi.web.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.web.text.BundleTexts;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Reads a file of the manual: facts about it between two lines of {@code ---}, then CommonMark with
 * tables. {@code {{board.title}}} stands for the label of that key in the bundles, so that the
 * manual says what the screens say, and {@link RolesTable} what the table of access says.
 */
public final class ManualText {
  static final Pattern LABEL = Pattern.compile("\\{\\{([A-Za-z][A-Za-z0-9_.-]*)\\}\\}");

  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+\\-.!|&~]");
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private ManualText() {}

  /** A file as a chapter, with the labels of the screens put in. */
  public static ManualChapter read(String name, String file, Locale language) {
    String[] parts = file.split("(?m)^---$\\R?", 3);
    if (parts.length != 3 || !parts[0].isBlank()) {
      throw new IllegalArgumentException(name + ": begins with --- and its facts");
    }
    Map<String, String> facts = facts(parts[1]);
    Node text = PARSER.parse(labelled(RolesTable.into(parts[2], language), language));
    List<String> pictures = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    text.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Image image) {
            pictures.add(image.getDestination().replaceFirst("\\.png$", ""));
          }

          @Override
          public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
              titles.add(plain(heading));
            }
          }
        });
    if (titles.size() != 1) {
      throw new IllegalArgumentException(name + ": has one heading of the first level");
    }
    String pages = facts.getOrDefault("page", "");
    return new ManualChapter(
        name,
        facts.getOrDefault("for", ""),
        pages.isEmpty() ? List.of() : Arrays.asList(pages.split("\\s*,\\s*")),
        titles.get(0),
        List.copyOf(pictures),
        text);
  }

  private static Map<String, String> facts(String lines) {
    Map<String, String> facts = new LinkedHashMap<>();
    lines
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.split(":\\s*", 2))
        .forEach(pair -> facts.put(pair[0].strip(), pair.length == 2 ? pair[1].strip() : ""));
    return facts;
  }

  private static String labelled(String text, Locale language) {
    return LABEL
        .matcher(text)
        .replaceAll(
            key ->
                Matcher.quoteReplacement(
                    MARKUP.matcher(BundleTexts.say(language, key.group(1))).replaceAll("\\\\$0")));
  }

  /** The words of a part of a text. */
  static String plain(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }
}
