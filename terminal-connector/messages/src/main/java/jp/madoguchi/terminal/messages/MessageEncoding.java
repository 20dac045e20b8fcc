package jp.madoguchi.terminal.messages;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The two character encodings of the interface (文字コード). */
public enum MessageEncoding {
  /** UTF-8 without byte order mark. */
  UTF_8("UTF-8", StandardCharsets.UTF_8, CharacterCodeIdentifier.UTF_8),
  /** Declared {@code Shift_JIS}; what terminals write under that name is Windows code page 932. */
  SHIFT_JIS("Shift_JIS", Charset.forName("windows-31j"), CharacterCodeIdentifier.SHIFT_JIS);

  private final String declaration;
  private final Charset charset;
  private final CharacterCodeIdentifier identifier;

  MessageEncoding(String declaration, Charset charset, CharacterCodeIdentifier identifier) {
    this.declaration = declaration;
    this.charset = charset;
    this.identifier = identifier;
  }

  /** The name in the XML declaration. */
  public String declaration() {
    return declaration;
  }

  /** The character set that the name stands for. */
  public Charset charset() {
    return charset;
  }

  /** The value of {@code CharacterCodeIdentifier} that says the same. */
  public CharacterCodeIdentifier identifier() {
    return identifier;
  }

  /** The encoding behind a name of a setting or an XML declaration, in any case of letters. */
  public static Optional<MessageEncoding> named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "utf-8", "utf8", "us-ascii" -> Optional.of(UTF_8);
      case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms932", "cp932" ->
          Optional.of(SHIFT_JIS);
      default -> Optional.empty();
    };
  }
}
