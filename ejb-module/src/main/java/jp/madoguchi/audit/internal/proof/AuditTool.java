package jp.madoguchi.audit.internal.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import jp.madoguchi.facility.FacilityTime;

/**
 * {@code ./madoguchi audit}: key, export, verify and retire. Ends with 0, with 1 when an export is
 * broken, with 2 when it could not do its work; one sentence then.
 */
public final class AuditTool {

  private final Map<String, String> environment;
  private final Clock clock;
  private final PrintStream out;

  AuditTool(Map<String, String> environment, Clock clock, PrintStream out) {
    this.environment = environment;
    this.clock = clock;
    this.out = out;
  }

  public static void main(String[] words) {
    System.exit(new AuditTool(System.getenv(), Clock.systemUTC(), System.out).run(words));
  }

  int run(String... words) {
    try {
      List<String> all = Arrays.asList(words);
      switch (all.isEmpty() ? "" : all.get(0) + "/" + all.size()) {
        case "key/1" -> key();
        case "certificate/2" -> certificate(Path.of(all.get(1)));
        case "export/2" -> export(Path.of(all.get(1)), null, null);
        case "export/4" ->
            export(Path.of(all.get(1)), LocalDate.parse(all.get(2)), LocalDate.parse(all.get(3)));
        case "verify/2" -> {
          return verify(Path.of(all.get(1)), null);
        }
        case "verify/3" -> {
          return verify(Path.of(all.get(1)), Path.of(all.get(2)));
        }
        case "syslog/3" -> syslog(Path.of(all.get(1)), all.get(2));
        case "balp/3" -> balp(Path.of(all.get(1)), Path.of(all.get(2)));
        case "retire/2" -> retire(YearMonth.parse(all.get(1)));
        default -> {
          out.println(
              "audit wants: key | certificate FILE | export FILE [FROM TO] | verify FILE"
                  + " [CERTIFICATE] | retire YYYY-MM | syslog FILE HOST:PORT | balp FILE FILE");
          return 2;
        }
      }
      return 0;
    } catch (IOException
        | SQLException
        | DateTimeException
        | IllegalStateException
        | IllegalArgumentException e) {
      out.println("madoguchi: " + e.getMessage());
      return 2;
    }
  }

  private void key() throws IOException {
    int number = KeystoreMaking.add(keystore(), password(), now());
    out.println("key seal-" + number + " and pair sign-" + number + " are in " + keystore());
  }

  private void certificate(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (X509Certificate one : keys().certificates()) {
      try {
        text.append("-----BEGIN CERTIFICATE-----\n")
            .append(
                java.util.Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(one.getEncoded()))
            .append("\n-----END CERTIFICATE-----\n");
      } catch (GeneralSecurityException e) {
        throw new IOException("the certificate cannot be written", e);
      }
    }
    Files.writeString(file, text);
    out.println("the certificates of the signed days are in " + file);
  }

  private void export(Path file, LocalDate from, LocalDate to) throws IOException, SQLException {
    ProofKeys keys = environment.containsKey("MADOGUCHI_AUDIT_KEYSTORE") ? keys() : null;
    try (Connection connection = connection();
        Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      long links = new LedgerRows(connection).write(from, to, keys, now(), writer);
      out.println(links + " records are in " + file);
    }
  }

  private int verify(Path file, Path certificates) throws IOException {
    ProofKeys keys = environment.containsKey("MADOGUCHI_AUDIT_KEYSTORE") ? keys() : null;
    List<X509Certificate> trusted =
        certificates != null ? read(certificates) : keys != null ? keys.certificates() : null;
    if (trusted == null) {
      throw new IllegalStateException(
          "whose signatures to trust is not known: name the file of certificates, or set"
              + " MADOGUCHI_AUDIT_KEYSTORE");
    }
    ExportCheck.ExportVerdict verdict;
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      verdict = new ExportCheck(keys, trusted).of(reader);
    }
    out.println(
        "records: %d, computed anew: %d, signed days: %d, stamped: %d, records not signed yet: %d"
            .formatted(
                verdict.links(),
                verdict.computed(),
                verdict.signedDays(),
                verdict.stampedDays(),
                verdict.unsigned()));
    if (verdict.firstBroken() == null) {
      out.println("SOUND: nothing was changed");
      return 0;
    }
    out.println(
        "BROKEN at line %d, link %d, record %d: %s"
            .formatted(
                verdict.firstBroken().line(),
                verdict.firstBroken().seq(),
                verdict.firstBroken().record(),
                verdict.firstBroken().what()));
    return 1;
  }

  private void retire(YearMonth month) throws IOException, SQLException {
    try (Connection connection = connection()) {
      SegmentStatement said =
          new MonthRetiring(connection)
              .retire(
                  month, YearMonth.from(clock.instant().atZone(FacilityTime.ZONE)), keys(), now());
      out.println(
          said.links()
              + " records of "
              + month
              + " were taken away; the chain goes on from link "
              + said.last());
    }
  }

  /** Sends an export to a collector of logs over TLS; whom it trusts is the JVM's. */
  private void syslog(Path file, String collector) throws IOException {
    int colon = collector.lastIndexOf(':');
    if (colon < 1 || !collector.substring(colon + 1).matches("\\d{1,5}")) {
      throw new IllegalStateException("the collector is HOST:PORT");
    }
    long sent = 0;
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        SyslogLines lines =
            new SyslogLines(
                collector.substring(0, colon),
                Integer.parseInt(collector.substring(colon + 1)),
                (SSLSocketFactory) SSLSocketFactory.getDefault())) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        Map<String, String> link = FlatJson.read(line);
        if (ExportLines.LINK.equals(link.get("type"))) {
          lines.send(link);
          sent++;
        }
      }
    }
    out.println(sent + " records were sent to " + collector);
  }

  private void balp(Path file, Path events) throws IOException {
    long written = 0;
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        Writer writer = Files.newBufferedWriter(events, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        Map<String, String> link = FlatJson.read(line);
        if (ExportLines.LINK.equals(link.get("type")) && link.get("at") != null) {
          writer.write(BalpEvent.of(link) + "\n");
          written++;
        }
      }
    }
    out.println(written + " AuditEvents are in " + events);
  }

  private Connection connection() throws SQLException {
    String user =
        environment.getOrDefault("MADOGUCHI_DB_OWNER_USER", environment.get("MADOGUCHI_DB_USER"));
    String password =
        environment.getOrDefault(
            "MADOGUCHI_DB_OWNER_PASSWORD", environment.get("MADOGUCHI_DB_PASSWORD"));
    String url = environment.get("MADOGUCHI_DB_URL");
    if (url == null) {
      url =
          "jdbc:postgresql://%s:%s/%s"
              .formatted(
                  environment.getOrDefault("MADOGUCHI_DB_HOST", "127.0.0.1"),
                  environment.getOrDefault("MADOGUCHI_DB_PORT", "5432"),
                  environment.getOrDefault("MADOGUCHI_DB_NAME", "madoguchi"));
    }
    return DriverManager.getConnection(url, user, password);
  }

  private ProofKeys keys() throws IOException {
    return ProofKeys.read(keystore(), password());
  }

  private Path keystore() {
    String file = environment.getOrDefault("MADOGUCHI_AUDIT_KEYSTORE", "");
    if (file.isBlank()) {
      throw new IllegalStateException("MADOGUCHI_AUDIT_KEYSTORE names no file");
    }
    return Path.of(file);
  }

  private char[] password() {
    return environment.getOrDefault("MADOGUCHI_AUDIT_KEYSTORE_PASSWORD", "").toCharArray();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static List<X509Certificate> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (GeneralSecurityException e) {
      throw new IOException("the file of certificates cannot be read", e);
    }
  }
}
