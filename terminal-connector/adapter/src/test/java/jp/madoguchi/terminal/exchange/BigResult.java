package jp.madoguchi.terminal.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.Site;

/** A process of its own, with a small heap, that takes in one large bulk result and ends. */
final class BigResult {

  private static final String END = "</BulkConfirmUnit>";

  private BigResult() {}

  /** Writes the people of a sample again and again; returns how many. */
  static int write(Path file, long bytes) throws IOException {
    String sample = new String(Site.sample("33b-OQSmuquc02res_done.xml"), StandardCharsets.UTF_8);
    int from = sample.indexOf("<BulkConfirmUnit>");
    int to = sample.lastIndexOf(END) + END.length();
    byte[] two = sample.substring(from, to).getBytes(StandardCharsets.UTF_8);
    int people = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(sample.substring(0, from).getBytes(StandardCharsets.UTF_8));
      for (long written = 0; written < bytes; written += two.length) {
        out.write(two);
        people += 2;
      }
      out.write(sample.substring(to).getBytes(StandardCharsets.UTF_8));
    }
    return people;
  }

  public static void main(String[] words) throws Exception {
    try (Site site = new Site(Path.of(words[0]))) {
      site.start();
      Await.until("archived", () -> site.count("archive") == 1);
      System.out.println("people " + site.hospital().bulks().get(0).delivery().persons());
    }
  }
}
