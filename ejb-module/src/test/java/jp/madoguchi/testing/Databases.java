package jp.madoguchi.testing;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a test on H2 and on a real PostgreSQL server; see {@link OnBothDatabases}. */
public final class Databases implements TestTemplateInvocationContextProvider {
  private static final String ONLY = "madoguchi.database.only";

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    return Stream.of(TestDatabase.Product.values()).filter(Databases::wanted).map(Invocation::new);
  }

  /** All, unless the lane that runs has chosen one. */
  private static boolean wanted(TestDatabase.Product product) {
    String only = System.getProperty(ONLY, "");
    return only.isEmpty() || TestDatabase.Product.valueOf(only) == product;
  }

  private record Invocation(TestDatabase.Product product) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int index) {
      return product.name();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new FreshDatabase(product));
    }
  }

  private static final class FreshDatabase implements ParameterResolver, AfterEachCallback {
    private final TestDatabase.Product product;
    private TestDatabase database;

    FreshDatabase(TestDatabase.Product product) {
      this.product = product;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      if (database == null) {
        database = TestDatabase.fresh(product);
      }
      return database;
    }

    @Override
    public void afterEach(ExtensionContext context) {
      if (database != null) {
        database.close();
      }
    }
  }
}
