package jp.madoguchi.bulk;

import java.time.Instant;

/**
 * 受付で要確認: what the last bulk inquiry said of a patient. It is a hint and no proof (EL-06, EL-18).
 *
 * @param answeredAt when the centre answered
 */
public record VisitWarning(DifferenceClass differenceClass, Instant answeredAt) {}
