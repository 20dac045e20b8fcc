package jp.madoguchi.contingency;

import java.time.Instant;

/**
 * A disaster's period as an administrator enters it (災害時モードの登録).
 *
 * @param region 対象地域, in the words of the announcement
 * @param source number or title of the announcement that opened it
 * @param reason what happened
 */
public record NewDisaster(
    String region, String source, String reason, Instant from, Instant until) {}
