package jp.madoguchi.terminal.messages;

import java.util.Arrays;
import java.util.Optional;

/**
 * The code of a {@link ConsentElement} (閲覧同意情報種別), code list OQSCD036. Open: an unknown code is
 * kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record ConsentKindCode(String code) implements OpenCode {
  public ConsentKindCode {
    OpenCode.requirePresent(code);
  }

  /** The kind, or empty when this release does not know it. */
  public Optional<ConsentElement> kind() {
    return Arrays.stream(ConsentElement.values())
        .filter(kind -> kind.name().equals(code))
        .findFirst();
  }

  @Override
  public boolean known() {
    return kind().isPresent();
  }

  @Override
  public String label() {
    return kind().map(ConsentElement::label).orElse(code);
  }
}
