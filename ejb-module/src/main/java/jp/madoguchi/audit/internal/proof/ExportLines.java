package jp.madoguchi.audit.internal.proof;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The lines of an export (監査記録の書き出し), JSON each, UTF-8; what {@link ExportCheck} reads. */
final class ExportLines {
  /** First line. */
  static final String BEGIN = "audit";

  /** A certificate of the keystore, told for whoever has none; never trusted by itself. */
  static final String CERTIFICATE = "certificate";

  static final String RETIRED = "retired";
  static final String SEGMENT = "segment";
  static final String LINK = "link";

  /** Last line: a file that was cut has none. */
  static final String END = "end";

  private ExportLines() {}

  /**
   * The first line.
   *
   * @param before hash of the link before the first of the file
   */
  static String begin(String from, String to, Instant made, long after, String before, String key) {
    return new FlatJson()
        .with("type", BEGIN)
        .with("form", 1)
        .with("from", from)
        .with("to", to)
        .with("madeAt", made)
        .with("after", after)
        .with("before", before)
        .with("beforeKey", key)
        .line();
  }

  static String certificate(String base64) {
    return new FlatJson().with("type", CERTIFICATE).with("der", base64).line();
  }

  static String statement(String type, String statement, String signature, String stamp) {
    return new FlatJson()
        .with("type", type)
        .with("statement", statement)
        .with("signature", signature)
        .with("stamp", stamp)
        .line();
  }

  static String link(ChainLink link, SealedRecord line, Collection<String> shown) {
    FlatJson json =
        new FlatJson()
            .with("type", LINK)
            .with("seq", link.seq())
            .with("record", link.recordId())
            .with("hash", link.hash())
            .with("key", link.key())
            .with("sealedAt", link.sealedAt());
    if (line != null) {
      json.with("at", line.at())
          .with("account", line.account())
          .with("displayName", line.displayName())
          .with("role", line.role())
          .with("terminal", line.terminal())
          .with("action", line.action())
          .with("patient", line.patientNumber())
          .with("subject", line.subject())
          .with("ground", line.ground())
          .with("consentState", line.consentState())
          .with("consentUntil", line.consentUntil())
          .with("outcome", line.outcome())
          .with("request", line.request())
          .with("form", line.form())
          .with("beforeHash", line.beforeHash())
          .with("afterHash", line.afterHash())
          .with("shownDigest", line.shownDigest())
          .with("shown", shown.isEmpty() ? null : String.join(";", shown));
    }
    return json.line();
  }

  static String end(long links) {
    return new FlatJson().with("type", END).with("links", links).line();
  }

  static ChainLink link(Map<String, String> line) {
    return new ChainLink(
        Long.parseLong(line.get("seq")),
        Long.parseLong(line.get("record")),
        line.get("hash"),
        line.get("key"),
        instant(line.get("sealedAt")));
  }

  /** The record of a link; null when it was gone. */
  static SealedRecord record(Map<String, String> line) {
    return line.get("at") == null
        ? null
        : new SealedRecord(
            Long.parseLong(line.get("record")),
            instant(line.get("at")),
            line.get("account"),
            line.get("displayName"),
            line.get("role"),
            line.get("terminal"),
            line.get("action"),
            line.get("patient"),
            line.get("subject"),
            line.get("ground"),
            line.get("consentState"),
            instant(line.get("consentUntil")),
            line.get("outcome"),
            line.get("request"),
            Integer.parseInt(line.getOrDefault("form", "1")),
            line.get("beforeHash"),
            line.get("afterHash"),
            line.get("shownDigest"));
  }

  static List<String> shown(Map<String, String> line) {
    String shown = line.get("shown");
    return shown == null ? List.of() : List.of(shown.split(";"));
  }

  private static Instant instant(String text) {
    return text == null ? null : Instant.parse(text);
  }
}
