package jp.madoguchi.acceptance.browser;

import java.util.EnumMap;
import java.util.Map;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerTests;
import jp.madoguchi.acceptance.system.ServerUnderTest;
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
        .getOrComputeIfAbsent("desks", key -> desks(context), Desks.class);
  }

  private static Desks desks(ExtensionContext context) {
    ServerUnderTest server = ServerTests.server(context);
    var sessions =
        context
            .getRoot()
            .getStore(BROWSERS)
            .getOrComputeIfAbsent(
                server.assembly(),
                key -> new EnumMap<DemoAccount, String>(DemoAccount.class),
                Map.class);
    @SuppressWarnings("unchecked")
    Map<DemoAccount, String> known = sessions;
    return new Desks(chromium(context), server, known);
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
