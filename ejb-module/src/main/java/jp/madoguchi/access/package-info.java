/**
 * Who the staff are and what they may do (利用者, 役割): accounts, log-in, roles, grants. What is done
 * is told to the audit by events in the same transaction.
 */
package jp.madoguchi.access;
