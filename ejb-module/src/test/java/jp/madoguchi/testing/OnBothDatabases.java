package jp.madoguchi.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once on H2 and once on PostgreSQL, each time with an empty, migrated database
 * given as a {@link TestDatabase} parameter. {@code -Dmadoguchi.database.only=H2} (or {@code
 * POSTGRESQL}) leaves the other out, for the quick lane.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(Databases.class)
public @interface OnBothDatabases {}
