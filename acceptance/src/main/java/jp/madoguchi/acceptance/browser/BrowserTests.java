package jp.madoguchi.acceptance.browser;

import jp.madoguchi.acceptance.system.ServerTests;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test its {@link Desks}, on one browser for the whole run; pictures what failed. */
public final class BrowserTests implements ParameterResolver, AfterEachCallback {

  private static final Namespace BROWSERS = Namespace.create(BrowserTests.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Desks.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(BROWSERS)
        .getOrComputeIfAbsent(
            "desks", key -> new Desks(chromium(context), ServerTests.server(context)), Desks.class);
  }

  private static Chromium chromium(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(BROWSERS)
        .getOrComputeIfAbsent("chromium", key -> new Chromium(), Chromium.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Desks desks = context.getStore(BROWSERS).get("desks", Desks.class);
    if (desks != null && context.getExecutionException().isPresent()) {
      desks.picture("failed-" + context.getRequiredTestMethod().getName());
    }
  }
}
