package jp.madoguchi.task;

/**
 * What happened in the exchange with a terminal; no personal data.
 *
 * @param reason after {@code fault.} of the bundles
 * @param detail place in the file or a count, or null
 */
public record ExchangeIncident(String reason, String terminal, String fileName, String detail)
    implements TaskDetails {}
