package jp.madoguchi.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.access.Role;
import org.junit.jupiter.api.Test;

/** The container's own check of roles, at every door of the application. */
interface RolesInside {

  @Test
  default void everyBusinessMethodIsInTheTableOfPermissions() {
    Set<String> there =
        FacadeMethod.all().stream()
            .map(FacadeMethod::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> unsaid = new TreeSet<>(there);
    unsaid.removeAll(Permissions.table().keySet());
    assertEquals(Set.of(), unsaid, "who may call them: a line each in Permissions");
    Set<String> gone = new TreeSet<>(Permissions.table().keySet());
    gone.removeAll(there);
    assertEquals(Set.of(), gone, "lines of Permissions for methods that there are not");
  }

  @Test
  default void everyBusinessMethodIsOpenToItsRolesAndToNobodyElse() {
    Stream<String> expected =
        FacadeMethod.all().stream()
            .map(m -> line(m, Permissions.table().getOrDefault(m.name(), Set.of())));
    Stream<String> found = FacadeMethod.all().stream().map(m -> line(m, who(c -> getsPast(c, m))));
    assertEquals(
        lines(expected.toList()),
        lines(found.toList()),
        "Permissions says one thing, @RolesAllowed of the bean another");
  }

  @Test
  default void medicalInformationIsClosedToWhoeverIsNotQualifiedForIt() {
    List<String> open =
        FacadeMethod.all().stream()
            .filter(m -> m.name().startsWith("MedicalRecordViewer."))
            .flatMap(
                m ->
                    Stream.of(
                            "CLERK",
                            "CLERK_LEAD",
                            "BILLING",
                            "ADMIN",
                            "AUDITOR",
                            "SERVICE",
                            "PROVISIONING")
                        .filter(caller -> getsPast(caller, m))
                        .map(caller -> m.name() + " " + caller))
            .toList();
    assertEquals(List.of(), open);
    FacadeMethod banner =
        FacadeMethod.all().stream()
            .filter(m -> m.name().equals("MedicalRecordViewer.banner"))
            .findFirst()
            .orElseThrow();
    assertTrue(getsPast(Role.DOCTOR.name(), banner));
  }

  /** A refusal further in would be a façade that lets somebody in and cannot work for them. */
  private static boolean getsPast(String caller, FacadeMethod method) {
    Throwable thrown;
    try (var quiet = new QuietContainer()) {
      thrown = Caller.named(caller).attempt(method::call);
    }
    if (isRefusal(thrown)) {
      return false;
    }
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      assertTrue(!isRefusal(e), () -> method.name() + " refuses " + caller + " only further in");
    }
    return true;
  }

  private static boolean isRefusal(Throwable thrown) {
    return thrown instanceof EJBAccessException || thrown instanceof AccessLocalException;
  }

  private static Set<String> who(Predicate<String> allowed) {
    return Permissions.everybody().stream().filter(allowed).collect(Collectors.toSet());
  }

  private static String line(FacadeMethod method, Set<String> callers) {
    String behind = method.bean().getSimpleName();
    List<String> named =
        callers.equals(Permissions.everybody())
            ? List.of("everybody")
            : Stream.concat(Arrays.stream(Role.values()).map(Role::name), Stream.of(Caller.NOBODY))
                .filter(callers::contains)
                .toList();
    String types =
        Arrays.stream(method.method().getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(","));
    return method.name() + "(" + types + ") of " + behind + ": " + String.join(" ", named);
  }

  private static String lines(Collection<String> lines) {
    return lines.stream().sorted().collect(Collectors.joining("\n"));
  }
}
