/**
 * Encryption of rows (保存データの暗号化): clinical content and insurance numbers are unreadable in the
 * database without a keystore that lies outside of it.
 */
package jp.madoguchi.encryption;
