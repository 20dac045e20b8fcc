package jp.madoguchi.equipment;

import java.time.Instant;

/**
 * One line of the fault list (障害一覧): a file that was put into quarantine, an answer that fits
 * nothing or came twice, a refused request, a restart that is due.
 *
 * @param reasonKey bundle key {@code fault.<REASON>}
 * @param open whether something is still to be done about it
 * @param detail line and column or the terminal's text; no personal data
 */
public record ExchangeFault(
    long id,
    Instant at,
    String terminal,
    String fileName,
    String reasonKey,
    String detail,
    boolean open) {}
