package jp.madoguchi.acceptance.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.madoguchi.acceptance.browser.BrowserTests;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class on one of the assemblies, which is started once for all of them. A constructor
 * or method of the test takes the {@link ServerUnderTest}, and {@link
 * jp.madoguchi.acceptance.browser.Desks} to sit people in front of it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith({ServerTests.class, BrowserTests.class})
public @interface On {
  Assembly value();
}
