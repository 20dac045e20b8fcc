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
    return switch (reason.replaceFirst("^fault\\.", "")) {
      // which class nobody takes says nothing to a person
      case "NOT_TAKEN" -> "";
      case "CONSENT_FAULTY" ->
          Arrays.stream(detail.split(" ")).map(this::kind).collect(Collectors.joining("・"));
      case "CLINICAL_LINES_LEFT_OUT" -> words.say("fault.detail.count", detail);
      case "MALFORMED_BYTES",
          "NOT_WELL_FORMED",
          "LIMIT_EXCEEDED",
          "DTD_FORBIDDEN",
          "UNMAPPABLE_CHARACTER" ->
          words.say("fault.detail.at", detail.split(", ", 2)[0]);
      // the second parameter is the element or the code as it stands in the file
      case "MISSING_FIELD", "UNSUPPORTED_LAYOUT", "FOREIGN_INSTITUTION", "ZIP_UNREADABLE" -> {
        String[] parts = detail.split(", ", 2);
        yield parts[parts.length - 1];
      }
      case "ZIP_ENTRIES" -> words.say("fault.detail.count", detail.split(", ", 2)[0]);
      default -> detail;
    };
  }

  private String kind(String code) {
    return Arrays.stream(ConsentKind.values())
        .filter(kind -> kind.name().equals(code))
        .findFirst()
        .map(words::of)
        .orElse(code);
  }
}
