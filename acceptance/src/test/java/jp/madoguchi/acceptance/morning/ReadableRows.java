package jp.madoguchi.acceptance.morning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.acceptance.system.TestKeystore;
import jp.madoguchi.encryption.DataKeys;
import jp.madoguchi.encryption.RowEncryption;
import jp.madoguchi.encryption.RowEncryption.Standing;
import jp.madoguchi.encryption.RowPlace;
import jp.madoguchi.encryption.internal.keystore.MasterKeys;

/** Encrypted contents of the server's database, read as who holds database and keystore can. */
final class ReadableRows {
  private final Database database;

  private ReadableRows(Database database) {
    this.database = database;
    Standing standing = standing(database);
    RowEncryption.install(standing, () -> standing);
  }

  static ReadableRows of(Database database) {
    return new ReadableRows(database);
  }

  /**
   * Values of a column, of encrypted rows and of readable ones.
   *
   * @param from what follows {@code from}, with the table under the name {@code r}
   * @param key of the row's place, in SQL
   */
  List<String> values(
      String table, String content, String key, String column, String from, Object... arguments) {
    List<String> cells =
        database.values(
            "select %s, r.%s, r.%s from %s".formatted(key, content, column, from), arguments);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < cells.size(); i += 3) {
      RowPlace place = RowPlace.of(table, cells.get(i)).in(content);
      String stored = cells.get(i + 1);
      values.add(
          stored == null ? cells.get(i + 2) : RowEncryption.opened(place, stored).get(column));
    }
    return values;
  }

  /** Of insurances on file. */
  List<String> insurances(String column, String from, Object... arguments) {
    return values("insurance", "encrypted", "r.patient_id", column, from, arguments);
  }

  private static Standing standing(Database database) {
    Map<String, String> environment = TestKeystore.environment();
    try {
      MasterKeys masters =
          MasterKeys.read(
              environment.get("MADOGUCHI_DATA_KEYSTORE"),
              environment.get("MADOGUCHI_DATA_KEYSTORE_PASSWORD").toCharArray());
      List<String> rows =
          database.values("select key_number, purpose, wrapped, master_id from data_key");
      Map<Integer, byte[]> keys = new HashMap<>();
      byte[] search = new byte[0];
      for (int i = 0; i < rows.size(); i += 4) {
        Optional<byte[]> master = masters.key(rows.get(i + 3));
        String bound = "madoguchi data key " + rows.get(i) + " " + rows.get(i + 1);
        byte[] key =
            DataKeys.opened(
                master.orElseThrow(),
                Base64.getDecoder().decode(rows.get(i + 2)),
                bound.getBytes(StandardCharsets.UTF_8));
        if (rows.get(i + 1).equals("SEARCH")) {
          search = key;
        } else {
          keys.put(Integer.valueOf(rows.get(i)), key);
        }
      }
      return new Standing(new DataKeys(keys, keys.keySet().iterator().next(), search), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the keys of the server's database do not open", e);
    }
  }
}
