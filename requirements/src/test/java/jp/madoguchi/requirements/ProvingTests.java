package jp.madoguchi.requirements;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks of all modules' tests, as they stand in the sources. */
final class ProvingTests {
  private static final Pattern MARK =
      Pattern.compile("@Proves\\(\\s*(\\{[^}]*}|\"[^\"]*\")\\s*\\)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NAMED =
      Pattern.compile("\\bvoid\\s+(\\w+)\\s*\\(|\\bclass\\s+(\\w+)");
  private static final Pattern TEST =
      Pattern.compile("@(Test|ParameterizedTest|TestFactory|OnBothDatabases)\\b");
  private static final Pattern ID =
      Pattern.compile("\\b(?:AC|DO|EL|FB|ID|MI|OC|PO|SC|SY)-[0-9]{2}\\b");
  private static final Set<String> BUILT = Set.of("target", ".git", "data", "node_modules");

  /** Tests by the id that they prove. */
  final TreeMap<String, TreeSet<String>> byId = new TreeMap<>();

  /** Ids that stand anywhere in the sources of tests. */
  final TreeSet<String> mentioned = new TreeSet<>();

  /** Marks that stand above nothing that runs. */
  final List<String> misplaced = new ArrayList<>();

  static ProvingTests below(Path top) throws IOException {
    ProvingTests tests = new ProvingTests();
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            Path name = folder.getFileName();
            return name != null && BUILT.contains(name.toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String path = file.toString().replace('\\', '/');
            if (path.endsWith(".java")
                && path.contains("/src/test/")
                && !path.contains("/requirements/src/")) {
              tests.read(
                  file.getFileName().toString().replaceFirst("\\.java$", ""),
                  Files.readString(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return tests;
  }

  void read(String name, String code) {
    ID.matcher(code).results().forEach(id -> mentioned.add(id.group()));
    Matcher mark = MARK.matcher(code);
    Matcher named = NAMED.matcher(code);
    while (mark.find()) {
      String test = named.find(mark.end()) ? test(name, code, mark.end(), named) : null;
      if (test == null) {
        misplaced.add(name + " " + mark.group());
      } else {
        QUOTED
            .matcher(mark.group(1))
            .results()
            .forEach(id -> byId.computeIfAbsent(id.group(1), i -> new TreeSet<>()).add(test));
      }
    }
  }

  private static String test(String name, String code, int from, Matcher named) {
    boolean method = named.group(1) != null;
    String above = method ? code.substring(from, named.start()) : code;
    return TEST.matcher(above).find() ? name + (method ? "." + named.group(1) : "") : null;
  }
}
