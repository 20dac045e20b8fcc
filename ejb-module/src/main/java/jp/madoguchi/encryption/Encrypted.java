package jp.madoguchi.encryption;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of an {@link EncryptedRow} whose column is empty while the row is encrypted: a text or a
 * date. {@code encrypted-columns.tsv} names the same columns.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Encrypted {}
