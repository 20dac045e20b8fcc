package jp.madoguchi.terminal.settings;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.terminal.messages.MessageName;

/**
 * Where the terminal's software reads and writes. A family of messages may have folders of its own
 * (連携ソフト lets a site set them per family).
 *
 * @param request 要求
 * @param result 結果
 * @param face 顔認証結果
 * @param families folders of families that have their own
 */
public record TerminalFolders(Path request, Path result, Path face, List<OfFamily> families) {

  /**
   * Folders of one family, or of several that begin alike.
   *
   * @param prefix the beginning of the file name, such as {@code EPS} or {@code OQSmu}
   * @param request 要求
   * @param result 結果
   */
  public record OfFamily(String prefix, Path request, Path result) {}

  public TerminalFolders {
    families = List.copyOf(families);
  }

  /** The folder for requests of that name. */
  public Path request(MessageName name) {
    return families.stream()
        .filter(family -> name.prefix().startsWith(family.prefix()))
        .max(Comparator.comparingInt(family -> family.prefix().length()))
        .map(OfFamily::request)
        .orElse(request);
  }

  /** The folder where the answer to a request of that name will lie. */
  public Path result(MessageName name) {
    return families.stream()
        .filter(family -> name.prefix().startsWith(family.prefix()))
        .max(Comparator.comparingInt(family -> family.prefix().length()))
        .map(OfFamily::result)
        .orElse(result);
  }

  /** Every folder that requests go to, each once. */
  public Set<Path> requests() {
    return all(request, families.stream().map(OfFamily::request));
  }

  /** Every folder that results come from, each once. */
  public Set<Path> results() {
    return all(result, families.stream().map(OfFamily::result));
  }

  private static Set<Path> all(Path first, Stream<Path> others) {
    Set<Path> folders = new LinkedHashSet<>();
    folders.add(first);
    others.forEach(folders::add);
    return folders;
  }
}
