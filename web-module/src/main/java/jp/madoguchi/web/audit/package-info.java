/**
 * Pages that read the audit ledger (監査ログ, SC-24): all of it for auditors, one's own for the rest.
 */
package jp.madoguchi.web.audit;
