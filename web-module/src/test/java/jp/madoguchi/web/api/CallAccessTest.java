package jp.madoguchi.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.web.navigation.PageAccess;
import jp.madoguchi.web.navigation.PageRow;
import jp.madoguchi.web.scim.ScimApplication;
import org.junit.jupiter.api.Test;

/** Each method of the programming interface has its row in the table of access, and no other. */
class CallAccessTest {
  @Test
  void everyMethodOfAResourceHasItsRowAndEveryRowItsMethod() {
    Set<String> there = new TreeSet<>();
    add(new ApiApplication(), there);
    add(new ScimApplication(), there);
    Set<String> rows =
        PageAccess.calls().stream()
            .map(PageRow::path)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(rows, there, "each needs a row in access.tsv, and each row its method");
    assertTrue(there.size() > 5, there::toString);
  }

  private static void add(Application application, Set<String> there) {
    String base = "/" + application.getClass().getAnnotation(ApplicationPath.class).value() + "/";
    for (Class<?> resource : application.getClasses()) {
      Path folder = resource.getAnnotation(Path.class);
      if (folder != null) {
        for (Method method : resource.getDeclaredMethods()) {
          Arrays.stream(method.getAnnotations())
              .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
              .filter(verb -> verb != null)
              .forEach(verb -> there.add(verb.value() + " " + base + path(folder, method)));
        }
      }
    }
  }

  @Test
  void aCallIsOpenToRolesAndNeverToWhoeverIsLoggedIn() {
    PageAccess.calls()
        .forEach(
            row -> {
              assertEquals(PageRow.Admission.ROLES, row.entry(), row.path());
              assertTrue(!row.roles().isEmpty(), row.path());
            });
  }

  private static String path(Path folder, Method method) {
    Path own = method.getAnnotation(Path.class);
    return (folder.value()
            + (own == null ? "" : (folder.value().isEmpty() ? "" : "/") + own.value()))
        .replaceAll("\\{([a-z]+):[^/]*\\}$", "{$1}");
  }
}
