/**
 * What proves that the ledger was not changed, without container and persistence: hashes with the
 * key outside the database, signed days, stamps, the export and its check. The server and the
 * command {@code ./madoguchi audit} work by the same classes.
 */
package jp.madoguchi.audit.internal.proof;
