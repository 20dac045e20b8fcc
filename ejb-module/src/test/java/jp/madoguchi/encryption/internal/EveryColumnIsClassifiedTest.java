package jp.madoguchi.encryption.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.madoguchi.encryption.Encrypted;
import jp.madoguchi.encryption.EncryptedRow;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * A column that looks like an insurance number or clinical content is encrypted, or a line of
 * {@code readable-columns.tsv} says why it is not; wide texts are looked at whatever their name.
 */
class EveryColumnIsClassifiedTest {
  private static final Pattern LOOKS_SO =
      Pattern.compile(
          ".*(insur|symbol|card_number|number_folded|branch|benefici|facts|receiv|drug|item_|data_val"
              + "|value|disease|instruction|usage|ingredient|quantity|answer|differ|message|payload"
              + "|content|document|detail|words|diagnos|exam|prescri|provider|limit|attach|reference"
              + "|body|blob).*");
  private static final int WIDE = 1000;

  @Test
  void everyColumnThatLooksSoIsEncryptedOrSaysWhyNot() throws IOException {
    try (TestDatabase database = TestDatabase.fresh(TestDatabase.Product.POSTGRESQL)) {
      Set<String> schema = new TreeSet<>();
      Set<String> suspicious = new TreeSet<>();
      for (Object[] row : columns(database)) {
        String name = row[0] + "." + row[1];
        schema.add(name);
        boolean text = row[2].toString().startsWith("character") || row[2].equals("text");
        Number width = (Number) row[3];
        boolean bytes = row[2].equals("bytea");
        if (bytes || text && (LOOKS_SO.matcher(row[1].toString()).matches() || wide(width))) {
          suspicious.add(name);
        }
      }
      Set<String> encrypted = encrypted();
      Set<String> readable = readable();
      Set<String> both = new TreeSet<>(encrypted);
      both.retainAll(readable);
      assertEquals(Set.of(), both);
      assertEquals(Set.of(), without(encrypted, schema), "named, and not in the schema");
      assertEquals(Set.of(), without(readable, schema), "named, and not in the schema");
      assertEquals(
          Set.of(),
          without(without(suspicious, encrypted), readable),
          "a row for encrypted-columns.tsv, or for readable-columns.tsv with the reason");
    }
  }

  @Test
  void entitiesEncryptWhatTheTableSays() {
    Map<String, Set<String>> code = new TreeMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("jp.madoguchi")) {
      if (type.isAssignableTo(EncryptedRow.class) && !type.isEquivalentTo(EncryptedRow.class)) {
        Class<?> entity = type.reflect();
        code.put(
            entity.getAnnotation(Table.class).name(),
            Arrays.stream(entity.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Encrypted.class))
                .map(EveryColumnIsClassifiedTest::column)
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    Map<String, Set<String>> table = new TreeMap<>();
    for (EncryptedTable one : EncryptedTable.all()) {
      for (EncryptedTable.Content content : one.contents()) {
        if (content.column().equals("encrypted")) {
          assertEquals(content.place(), one.table().replace("_archive", ""));
          table.computeIfAbsent(content.place(), name -> new TreeSet<>()).addAll(content.values());
        }
      }
    }
    assertEquals(table, code);
  }

  private static String column(Field field) {
    Column column = field.getAnnotation(Column.class);
    return column == null ? field.getName() : column.name();
  }

  private static boolean wide(Number width) {
    return width == null || width.intValue() >= WIDE;
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> columns(TestDatabase database) {
    return database.call(
        em ->
            em.createNativeQuery(
                    "select c.table_name, c.column_name, c.data_type, c.character_maximum_length"
                        + " from information_schema.columns c join information_schema.tables t on"
                        + " t.table_name = c.table_name and t.table_schema = c.table_schema where"
                        + " c.table_schema = current_schema and t.table_type = 'BASE TABLE' and"
                        + " c.table_name not like 'flyway%' and c.table_name !~"
                        + " '_(y[0-9]+m[0-9]+|other|before)$'")
                .getResultList());
  }

  private static Set<String> encrypted() {
    Set<String> names = new TreeSet<>();
    for (EncryptedTable table : EncryptedTable.all()) {
      for (EncryptedTable.Content content : table.contents()) {
        names.add(table.table() + "." + content.column());
        content.values().forEach(column -> names.add(table.table() + "." + column));
        if (content.hash() != null) {
          names.add(table.table() + "." + content.hash());
        }
      }
    }
    return names;
  }

  private static Set<String> readable() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                EveryColumnIsClassifiedTest.class.getResourceAsStream(
                    "/jp/madoguchi/encryption/readable-columns.tsv"),
                StandardCharsets.UTF_8))) {
      Set<String> names = new TreeSet<>();
      for (String line : lines.lines().filter(one -> !one.startsWith("#")).toList()) {
        String[] cells = line.split("\t", -1);
        assertEquals(2, cells.length, line);
        assertEquals(false, cells[1].isBlank(), line);
        names.add(cells[0]);
      }
      return names;
    }
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
