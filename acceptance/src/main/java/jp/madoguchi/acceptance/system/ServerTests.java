package jp.madoguchi.acceptance.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Hands the started server to tests; servers live until the last test of the run. */
public final class ServerTests implements ParameterResolver {

  private static final Namespace SERVERS = Namespace.create(ServerTests.class);

  /** The server of the test's class, started when the first test wants it. */
  public static ServerUnderTest server(ExtensionContext context) {
    Assembly assembly = assembly(context.getRequiredTestClass());
    return context
        .getRoot()
        .getStore(SERVERS)
        .getOrComputeIfAbsent(assembly, Assembly::start, ServerUnderTest.class);
  }

  /** Of the class or of the class around it. */
  private static Assembly assembly(Class<?> tests) {
    return AnnotationSupport.findAnnotation(tests, On.class)
        .map(On::value)
        .orElseGet(() -> assembly(tests.getEnclosingClass()));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ServerUnderTest.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return server(context);
  }
}
