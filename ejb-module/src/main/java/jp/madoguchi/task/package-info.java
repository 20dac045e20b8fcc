/**
 * Tasks (対応事項): what a person has to do, about what, until when, and who does it. Every capability
 * hangs its follow-ups here. Depends on no other capability but for the names of roles: most of
 * them depend on it, and what is done about a task is told to the audit by an event in the same
 * transaction.
 */
package jp.madoguchi.task;
