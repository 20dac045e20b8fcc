package jp.madoguchi.audit.internal.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A record as its seal covers it: every field in the writing that was hashed.
 *
 * @param form which fields {@link #canonical()} holds; 1 knows none of the three hashes
 */
public record SealedRecord(
    long id,
    Instant at,
    String account,
    String displayName,
    String role,
    String terminal,
    String action,
    String patientNumber,
    String subject,
    String ground,
    String consentState,
    Instant consentUntil,
    String outcome,
    String request,
    int form,
    String beforeHash,
    String afterHash,
    String shownDigest) {

  /** Every field with its length before it, so that no two contents read the same. */
  public String canonical() {
    StringBuilder text = new StringBuilder(256);
    append(
        text,
        id,
        at,
        account,
        displayName,
        role,
        terminal,
        action,
        patientNumber,
        subject,
        ground,
        consentState,
        consentUntil,
        outcome,
        request);
    if (form > 1) {
      append(text, form, beforeHash, afterHash, shownDigest);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Object... fields) {
    for (Object field : fields) {
      if (field == null) {
        text.append("-;");
      } else {
        String value = field.toString();
        text.append(value.length()).append(':').append(value).append(';');
      }
    }
  }

  /** Whether these are the patients whom the record says its list showed. */
  public boolean showed(Collection<String> numbers) {
    return Objects.equals(shownDigest, digestOfShown(id, numbers));
  }

  /** Of whom a record's list showed; no secret, for the numbers stand beside it. */
  public static String digestOfShown(long recordId, Collection<String> numbers) {
    return numbers.isEmpty()
        ? null
        : sha256(recordId + ";" + String.join(";", new TreeSet<>(numbers)));
  }

  /** 64 hexadecimal digits. */
  public static String sha256(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** An empty SHA-256. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "SealedRecord[" + id + "]";
  }
}
