package jp.madoguchi.directory;

/** What the hospital's directory says of a name and a password. */
public sealed interface DirectoryAnswer {
  /**
   * They belong together.
   *
   * @param value what {@link IdentityLink} names; empty where the directory has none
   */
  record Vouched(String value) implements DirectoryAnswer {
    @Override
    public String toString() {
      return "Vouched[***]";
    }
  }

  /** Name unknown, or not its password. */
  record Declined() implements DirectoryAnswer {}

  /** Nothing was said, which is nobody's wrong password. */
  record Away(WhyAway why) implements DirectoryAnswer {
    /** Why nothing was said. */
    public enum WhyAway {
      /** No connection, or not a trusted one. */
      UNREACHABLE,
      /** No answer within {@code madoguchi.directory.milliseconds}. */
      SLOW,
      /** It refuses this program, or its answer makes no sense: settings are wrong. */
      MISCONFIGURED
    }
  }
}
