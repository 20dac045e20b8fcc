package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * One checkup (特定健診) of one day.
 *
 * @param effectiveTime 実施日
 * @param healthCheckupResultAndQuestionInfos items
 * @param unknownElements elements without a place here
 */
public record SpecificHealthCheckupInfo(
    MessageDate effectiveTime,
    @ListElement(
            wrapper = "HealthCheckupResultAndQuestionInfos",
            item = "HealthCheckupResultAndQuestionInfo")
        List<HealthCheckupItem> healthCheckupResultAndQuestionInfos,
    List<UnknownElement> unknownElements) {
  public SpecificHealthCheckupInfo {
    healthCheckupResultAndQuestionInfos = List.copyOf(healthCheckupResultAndQuestionInfos);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
