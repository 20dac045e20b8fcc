/** The keystore of the rows' encryption as a file, and the command that makes it. */
package jp.madoguchi.encryption.internal.keystore;
