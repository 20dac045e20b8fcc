/**
 * Bringing captures, quarantines and states into the application's transactions, again and again
 * until committed.
 */
package jp.madoguchi.terminal.delivery;
