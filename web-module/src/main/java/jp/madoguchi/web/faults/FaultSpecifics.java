package jp.madoguchi.web.faults;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.stream.Collectors;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.web.text.Words;

/**
 * What more is known of a fault (障害の詳細), in the reader's language. A fault keeps its reason and the
 * reason's parameters; names of classes and codes in them are for nobody to read.
 */
@Named("faultSpecifics")
@RequestScoped
public class FaultSpecifics {
  private final Words words;

  /** For the container's proxy. */
  protected FaultSpecifics() {
    this(null);
  }

  @Inject
  public FaultSpecifics(Words words) {
    this.words = words;
  }

  /**
   * @param reason of the fault, or its key {@code fault.<REASON>}
   * @param detail as it is kept, or null
   */
  public String detail(String reason, String detail) {
    if (detail == null || detail.isBlank()) {
      return "";
    }
    String[] parts = detail.split(", ", 2);
    String place = parts[0].equals("-") ? "" : words.say("fault.detail.at", parts[0]);
    return switch (reason.replaceFirst("^fault\\.", "")) {
      case "CONSENT_FAULTY" ->
          Arrays.stream(detail.split(" ")).map(this::kind).collect(Collectors.joining("・"));
      case "CLINICAL_LINES_LEFT_OUT", "BULK_NOT_ASKED", "ZIP_ENTRIES" ->
          words.say("fault.detail.count", parts[0]);
      case "MALFORMED_BYTES",
          "NOT_WELL_FORMED",
          "LIMIT_EXCEEDED",
          "DTD_FORBIDDEN",
          "UNSUPPORTED_LAYOUT",
          "UNMAPPABLE_CHARACTER" ->
          place;
      // an English sentence that begins with the element as it stands in the file
      case "MISSING_FIELD" ->
          words.say("fault.detail.field", parts[parts.length - 1].split(" ", 2)[0]);
      case "FOREIGN_INSTITUTION" -> words.say("fault.detail.institution", parts[parts.length - 1]);
      case "TOO_LARGE", "ZIP_BOMB" -> words.say("fault.detail.size", parts[0]);
      // classes, families and what a library said are for the log
      default -> "";
    };
  }

  /** The file's name; "" for what has none. */
  public String file(String fileName) {
    return fileName == null || fileName.equals("-") ? "" : fileName;
  }

  private String kind(String code) {
    return Arrays.stream(ConsentKind.values())
        .filter(kind -> kind.name().equals(code))
        .findFirst()
        .map(words::of)
        .orElse(code);
  }
}
