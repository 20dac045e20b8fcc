package jp.madoguchi.architecture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.MessageDriven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What one of the five servers needs and the others do not miss (docs/adr/0026). */
class PortabilityTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("jp.madoguchi");

  @Test
  void wildFlyIsToldTheConnectorOfEachReceiver() throws Exception {
    Set<String> receivers =
        MAIN.stream()
            .filter(type -> type.isAnnotatedWith(MessageDriven.class))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(receivers.isEmpty());
    assertEquals(receivers, texts("r:resource-adapter-binding", "ejb-name"));
  }

  @Test
  void wildFlyIsToldWhereEachUseOfTheDatabaseFindsIt() throws Exception {
    Set<String> uses =
        MAIN.stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getRawType().isEquivalentTo(DataSource.class))
            .filter(field -> field.isAnnotatedWith(Resource.class))
            .map(PortabilityTest::referenceName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(uses.isEmpty());
    assertEquals(uses, texts("resource-ref", "res-ref-name"));
  }

  private static String referenceName(JavaField field) {
    return field.getOwner().getName() + "/" + field.getName();
  }

  @Test
  void openLibertyFindsEachFolderOfMigrations() throws IOException {
    try (Stream<Path> folders = Files.list(RESOURCES.resolve("db"))) {
      List<Path> all = folders.filter(Files::isDirectory).toList();
      assertTrue(all.size() >= 2);
      assertAll(
          all.stream()
              .map(folder -> folder.resolve("flyway.location"))
              .map(marker -> () -> assertTrue(Files.exists(marker), marker + " is missing")));
    }
  }

  @Test
  void localInterfacesHaveNoStaticMethods() {
    assertEquals(
        List.of(),
        MAIN.stream()
            .filter(type -> type.isInterface() && type.isAnnotatedWith(Local.class))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
            .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
            .map(method -> method.getFullName() + ": three servers warn of it at each deployment")
            .toList());
  }

  private static Set<String> texts(String around, String element) throws Exception {
    Document descriptor =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(RESOURCES.resolve("META-INF/jboss-ejb3.xml").toFile());
    var found = descriptor.getElementsByTagName(element);
    return IntStream.range(0, found.getLength())
        .mapToObj(found::item)
        .filter(node -> node.getParentNode().getNodeName().equals(around))
        .map(node -> node.getTextContent().strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
