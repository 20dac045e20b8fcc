package jp.madoguchi.web.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code ./madoguchi pack}: everything of the pack in one folder, with its sources and sums. */
public final class DisclosurePack {
  private static final String SUMS = "SHA256SUMS";

  private DisclosurePack() {}

  /**
   * @param arguments the folder {@code docs/disclosure}, the build's list of parts (CycloneDX
   *     JSON), what the pack is of (version and commit), the folder to write into
   */
  public static void main(String[] arguments) throws IOException {
    Path top = Path.of(arguments[0]);
    Path bundle = top.resolve("micro/target/bundle");
    Path bom = Path.of(arguments[1]);
    Path tables = top.resolve("docs/disclosure");
    List<Path> archives =
        List.of(
            top.resolve("ear/target/madoguchi.ear"),
            bundle.resolve("madoguchi.war"),
            bundle.resolve("reader-connector.rar"),
            bundle.resolve("terminal-connector.rar"));
    Path out = Files.createDirectories(Path.of(arguments[3]));
    List<String> findings = new ArrayList<>();
    for (Path archive : archives) {
      findings.addAll(DeliveredParts.read(bom, tables).strangers(PackedJars.of(archive)));
    }
    if (findings.isEmpty()) {
      Files.write(out.resolve("payara-parts.tsv"), PackedJars.versions(bundle.resolve("runtime")));
      findings.addAll(make(tables, bom, arguments[2], out));
    }
    if (!findings.isEmpty()) {
      findings.forEach(System.err::println);
      System.exit(1);
    }
  }

  /**
   * @return what keeps the pack from being made; then nothing is written
   */
  static List<String> make(Path tables, Path bom, String release, Path out) throws IOException {
    DeliveredParts parts = DeliveredParts.read(bom, tables);
    List<String> findings = parts.findings();
    if (!findings.isEmpty()) {
      return findings;
    }
    for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
      String tag = language.toLanguageTag();
      DisclosureBook book = new DisclosureBook(tables, language, release);
      Files.writeString(out.resolve("disclosure-" + tag + ".html"), book.html());
      try (OutputStream pdf = Files.newOutputStream(out.resolve("disclosure-" + tag + ".pdf"))) {
        book.pdf(pdf);
      }
      Files.writeString(out.resolve("network-" + tag + ".svg"), book.drawing().svg());
    }
    parts.write(out.resolve("sbom.cdx.json"));
    try (Stream<Path> sources = Files.list(tables)) {
      for (Path source : sources.filter(one -> one.toString().endsWith(".tsv")).toList()) {
        Path copy = out.resolve(source.getFileName().toString());
        Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.write(out.resolve(SUMS), sums(out));
    return List.of();
  }

  /** As {@code sha256sum --check} reads them. */
  private static List<String> sums(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (!name.equals(SUMS)) {
          lines.add(sum(file) + "  " + name);
        }
      }
    }
    return lines;
  }

  /** SHA-256 in hexadecimal digits. */
  static String sum(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
