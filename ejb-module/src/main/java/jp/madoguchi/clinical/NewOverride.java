package jp.madoguchi.clinical;

/**
 * A doctor goes on although the check had a match (確認の上で処方).
 *
 * @param mark of the findings that were shown ({@link OrderChecked#mark})
 * @param reason as typed
 * @param key given by the caller to this one act: 8 to 64 letters, digits and {@code -}; a second
 *     post with it records nothing
 */
public record NewOverride(NewOrder order, String mark, String reason, String key) {
  @Override
  public String toString() {
    return "NewOverride[***]";
  }
}
