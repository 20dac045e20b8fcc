package jp.madoguchi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.madoguchi.requirements.Proves;
import jp.madoguchi.testing.WholeHouse;
import org.junit.jupiter.api.Test;

/** The table of business methods and the annotations of the beans behind them say the same. */
class MethodAccessTest {
  private static final Set<String> EVERYBODY = Set.of("everybody");

  @Proves("MI-04")
  @Test
  void everyBusinessMethodHasItsRowAndItsRolesAndEveryRowItsMethod() throws Exception {
    Map<String, Set<String>> table = table();
    Map<String, Set<String>> there = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Class<?> bean : WholeHouse.beans()) {
      for (Class<?> facade : WholeHouse.facades(bean).toList()) {
        for (Method method : facade.getMethods()) {
          if (!Modifier.isStatic(method.getModifiers())) {
            String name = facade.getSimpleName() + "." + method.getName();
            Set<String> open = open(bean, method);
            there.put(name, open);
            if (!open.equals(table.get(name))) {
              wrong.add(
                  name + ": methods.tsv " + table.get(name) + ", " + bean.getSimpleName() + open);
            }
          }
        }
      }
    }
    assertEquals(List.of(), wrong, "write the same in methods.tsv and at the bean's method");
    Set<String> gone = new TreeSet<>(table.keySet());
    gone.removeAll(there.keySet());
    assertEquals(Set.of(), gone, "rows of methods.tsv for methods that there are not");
    assertTrue(there.size() > 150, "methods were looked at: " + there.size());
  }

  @Test
  void everyRoleOfTheTableExists() throws IOException {
    for (Map.Entry<String, Set<String>> row : table().entrySet()) {
      if (!row.getValue().equals(EVERYBODY)) {
        row.getValue().forEach(Role::valueOf);
      }
    }
  }

  private static Set<String> open(Class<?> bean, Method method) throws NoSuchMethodException {
    Method its = bean.getMethod(method.getName(), method.getParameterTypes());
    if (its.isAnnotationPresent(PermitAll.class)) {
      return EVERYBODY;
    }
    RolesAllowed roles = its.getAnnotation(RolesAllowed.class);
    return roles == null ? Set.of() : new TreeSet<>(Arrays.asList(roles.value()));
  }

  private static Map<String, Set<String>> table() throws IOException {
    Map<String, Set<String>> table = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Role.class.getResourceAsStream("methods.tsv"), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              cells -> {
                Set<String> before =
                    table.put(cells[0], new TreeSet<>(Arrays.asList(cells[1].split(","))));
                assertEquals(null, before, "twice: " + cells[0]);
              });
    }
    return table;
  }
}
