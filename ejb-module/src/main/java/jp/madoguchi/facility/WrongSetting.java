package jp.madoguchi.facility;

/**
 * A setting that cannot be used, as the operator reads it.
 *
 * @param key with {@code madoguchi.} before it
 * @param value what stands there
 * @param allowed what may stand there
 * @param place where it stands
 */
public record WrongSetting(String key, String value, String allowed, String place) {
  private static final int LONGEST = 80;

  /** All four in one sentence. */
  public String sentence() {
    String shown = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    return "setting " + key + " is \"" + shown + "\" (" + place + "); allowed: " + allowed;
  }
}
