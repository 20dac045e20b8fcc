package jp.madoguchi.bulk;

import java.io.Serializable;

/**
 * A 資格確認端末 through which a bulk inquiry can go. A hospital with 医科 and 歯科 has two: the centre
 * answers about the institution whose terminal asks.
 *
 * @param name as the connector's settings call it
 * @param institutionCode 医療機関コード, ten digits
 */
public record BulkTerminal(String name, String institutionCode) implements Serializable {}
