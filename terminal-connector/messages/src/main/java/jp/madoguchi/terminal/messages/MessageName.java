package jp.madoguchi.terminal.messages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file of the interface: {@code <API識別ID><req|res>[_face]_<suffix>.<extension>}, for
 * example {@code OQSsiquc01req_202601150001.xml} or {@code OQSsiquc01res_face_1311111111<20
 * hex>_20260115090312.xml}.
 *
 * @param prefix API識別ID without its phase, eight letters such as {@code OQSsiquc}
 * @param phase two digits, {@code 01} or for downloads of bulk results {@code 02}
 * @param direction request or response
 * @param isFace whether the face reader sent it without being asked
 * @param suffix what tells files of one kind apart; an answer carries the suffix of its request
 * @param extension {@code xml}, {@code pdf}, {@code zip} or {@code err}, in small letters
 */
public record MessageName(
    String prefix,
    String phase,
    Direction direction,
    boolean isFace,
    String suffix,
    String extension) {

  /** Who speaks: the hospital asks, the terminal answers. */
  public enum Direction {
    /** 要求. */
    REQUEST("req"),
    /** 結果. */
    RESPONSE("res");

    private final String mark;

    Direction(String mark) {
      this.mark = mark;
    }
  }

  private static final Pattern GRAMMAR =
      Pattern.compile(
          "([A-Z]{3}(?:si|mu)[A-Za-z]{3})(\\d{2})(req|res)(_face)?_([^/\\\\:*?\"<>|\\p{Cntrl}]{1,120})"
              + "\\.(xml|pdf|zip|err)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FACE_SUFFIX =
      Pattern.compile("(\\d{10})([0-9A-Fa-f]{20})_(\\d{14})");
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  public MessageName {
    Matcher form = GRAMMAR.matcher(text(prefix, phase, direction, isFace, suffix, extension));
    if (!form.matches() || isFace != (form.group(4) != null)) {
      throw new IllegalArgumentException("not a file name of the interface");
    }
  }

  /** Reads a file name, or is empty when it has another form (temporary and foreign files). */
  public static Optional<MessageName> tryParse(String fileName) {
    Matcher form = GRAMMAR.matcher(fileName);
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new MessageName(
            form.group(1),
            form.group(2),
            form.group(3).equalsIgnoreCase("req") ? Direction.REQUEST : Direction.RESPONSE,
            form.group(4) != null,
            form.group(5),
            form.group(6).toLowerCase(Locale.ROOT)));
  }

  /**
   * Reads a file name.
   *
   * @throws IllegalArgumentException when it has not the form of the interface
   */
  public static MessageName parse(String fileName) {
    return tryParse(fileName)
        .orElseThrow(() -> new IllegalArgumentException("not a file name of the interface"));
  }

  /** The name of a request of phase 01. */
  public static MessageName request(MessageFamily family, String suffix) {
    return request(family, "01", suffix);
  }

  /** The name of a request. */
  public static MessageName request(MessageFamily family, String phase, String suffix) {
    return new MessageName(family.name(), phase, Direction.REQUEST, false, suffix, "xml");
  }

  /**
   * The name of a face result.
   *
   * @param medicalInstitutionCode 医療機関コード, 10 digits
   * @param identifier 20 hexadecimal digits
   * @param time when the reader confirmed, Japanese time
   */
  public static MessageName face(
      String medicalInstitutionCode, String identifier, LocalDateTime time) {
    String suffix = medicalInstitutionCode + identifier + "_" + SECONDS.format(time);
    if (!FACE_SUFFIX.matcher(suffix).matches()) {
      throw new IllegalArgumentException("not the parts of a face result's name");
    }
    return new MessageName(
        MessageFamily.OQSsiquc.name(), "01", Direction.RESPONSE, true, suffix, "xml");
  }

  /** The family, {@link MessageFamily#UNKNOWN} when the prefix is not known. */
  public MessageFamily family() {
    return MessageFamily.ofPrefix(prefix);
  }

  /** The name of the XML answer to this request. */
  public MessageName responseName() {
    return responseName("xml");
  }

  /** The name of the answer to this request in another form ({@code pdf}, {@code zip}). */
  public MessageName responseName(String otherExtension) {
    requireRequest();
    return new MessageName(prefix, phase, Direction.RESPONSE, false, suffix, otherExtension);
  }

  /** The name under which the terminal says that it refused this request before sending it. */
  public MessageName errorName() {
    requireRequest();
    return new MessageName(prefix, phase, Direction.REQUEST, false, suffix, "err");
  }

  /** 医療機関コード of a face result's name, if it stands there. */
  public Optional<String> faceInstitutionCode() {
    return facePart(1);
  }

  /** The 20 hexadecimal digits of a face result's name, if they stand there. */
  public Optional<String> faceIdentifier() {
    return facePart(2);
  }

  /** The moment in a face result's name, if it stands there. */
  public Optional<Instant> faceTime() {
    return facePart(3).flatMap(text -> new MessageTimestamp(text).instant());
  }

  /** The file name. */
  public String fileName() {
    return text(prefix, phase, direction, isFace, suffix, extension);
  }

  @Override
  public String toString() {
    return fileName();
  }

  private Optional<String> facePart(int group) {
    Matcher form = FACE_SUFFIX.matcher(suffix);
    return isFace && form.matches() ? Optional.of(form.group(group)) : Optional.empty();
  }

  private void requireRequest() {
    if (direction != Direction.REQUEST) {
      throw new IllegalStateException("only a request has an answer");
    }
  }

  private static String text(
      String prefix,
      String phase,
      Direction direction,
      boolean isFace,
      String suffix,
      String extension) {
    return prefix + phase + direction.mark + (isFace ? "_face_" : "_") + suffix + "." + extension;
  }
}
