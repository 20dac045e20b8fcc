/**
 * Bulk inquiries (一括照会): made, sent and fetched by themselves; what the answers say beside the
 * register waits for a clerk, and warns at a visit (ADR 0014).
 */
package jp.madoguchi.bulk;
