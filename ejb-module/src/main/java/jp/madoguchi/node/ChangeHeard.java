package jp.madoguchi.node;

/**
 * Told (CDI event, without a transaction) on every node after a {@link CarriedChange} has committed
 * on any (変更の到着). Observers return at once. The same change may be told twice.
 *
 * @param kind what kind of thing changed: 1 to 40 of {@code a-z -}, one for each type of event
 * @param key which thing of that kind, such as the number of its row; at most 200 characters, no
 *     line end, nothing personal
 * @param version of the thing; 0 where it has none
 */
public record ChangeHeard(String kind, String key, long version) {
  /** This node was cut off from the others for a while: anything may have changed. */
  public static final ChangeHeard EVERYTHING = new ChangeHeard("", "", 0);

  /** Whether a thing of that kind changed, or may have. */
  public boolean concerns(String whichKind) {
    return kind.equals(whichKind) || this.equals(EVERYTHING);
  }
}
