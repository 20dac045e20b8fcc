/**
 * The audit ledger (監査記録): every read and write of personal or medical data leaves a record in its
 * own transaction; the records are chained by hash (ADR 0004).
 */
package jp.madoguchi.audit;
