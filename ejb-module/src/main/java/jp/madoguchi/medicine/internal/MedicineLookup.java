package jp.madoguchi.medicine.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Rows of the editions in effect for the keys that are asked for. The keys are joined and not
 * listed after {@code in}: just after an import PostgreSQL has no figures of the new rows, and
 * would hold each row of an edition against each key.
 */
final class MedicineLookup {
  /** Products of one ingredient are some hundreds, and pairs of a product too. */
  static final int MOST = 20_000;

  private static final int AT_ONCE = 500;

  /** Between two keys that are sought. */
  private static final String NEXT = " as varchar(60))), (cast(";

  private static final String KEYS = " from (values (cast(%s as varchar(60)))) k (sought) join ";
  private static final String SOUGHT = " = k.sought where ";

  private static final String DRUGS =
      "select d.code, d.price_code, d.generic_code, d.form, d.substance_key"
          + KEYS
          + "medicine_drug d on ";

  private static final String MEMBERS = "select m.part, m.whole" + KEYS + "medicine_member m on ";

  private static final String PAIRS =
      "select p.left_key, p.right_key, p.reason" + KEYS + "medicine_pair p on ";

  /** What the drugs of one person stand for in a table: their keys, and products of the same. */
  private static final String STANDS_FOR =
      "select k.sought from (values (cast(%1$s as varchar(60)))) k (sought)";

  private static final String PRODUCTS =
      " union select d.code from (values (cast(%1$s as varchar(60)))) s (sought)"
          + " join medicine_drug d on d.substance_key = s.sought where d.edition_id = ?";

  private final EntityManager em;

  MedicineLookup(EntityManager em) {
    this.em = em;
  }

  List<DrugInMaster> byCode(long edition, Collection<String> codes) {
    return drugs(rows(edition, codes, DRUGS + "d.code" + SOUGHT + "d.edition_id = ?"));
  }

  List<DrugInMaster> byPriceCode(long edition, Collection<String> codes) {
    return drugs(rows(edition, codes, DRUGS + "d.price_code" + SOUGHT + "d.edition_id = ?"));
  }

  List<DrugInMaster> byGenericCode(long edition, Collection<String> codes) {
    return drugs(rows(edition, codes, DRUGS + "d.generic_code" + SOUGHT + "d.edition_id = ?"));
  }

  List<DrugInMaster> bySubstance(long edition, Collection<String> keys) {
    return drugs(rows(edition, keys, DRUGS + "d.substance_key" + SOUGHT + "d.edition_id = ?"));
  }

  private static List<DrugInMaster> drugs(List<String[]> rows) {
    return rows.stream()
        .map(row -> new DrugInMaster(row[0], row[1], row[2], row[3], row[4]))
        .toList();
  }

  /** Parts of combination products: part, then whole. */
  List<String[]> componentsOf(long edition, Collection<String> wholes) {
    return rows(
        edition,
        wholes,
        MEMBERS + "m.whole" + SOUGHT + "m.relation = 'INGREDIENT' and m.edition_id = ?");
  }

  /** Groups with these members: part, then whole. */
  List<String[]> groupsOf(long edition, Collection<String> parts) {
    return rows(
        edition, parts, MEMBERS + "m.part" + SOUGHT + "m.relation = 'GROUP' and m.edition_id = ?");
  }

  /** Pairs that begin with one of these keys: left, right, reason. */
  List<String[]> pairsFrom(long edition, Collection<String> keys) {
    return rows(edition, keys, PAIRS + "p.left_key" + SOUGHT + "p.edition_id = ?");
  }

  /** Pairs that end with one of these keys: left, right, reason. */
  List<String[]> pairsTo(long edition, Collection<String> keys) {
    return rows(edition, keys, PAIRS + "p.right_key" + SOUGHT + "p.edition_id = ?");
  }

  /**
   * Pairs of which both sides stand for one of these: left, right, reason; {@link #MOST} may be a
   * part.
   *
   * @param drugs edition of the master, or null: products then stand for themselves
   */
  List<String[]> pairsAmong(long edition, Long drugs, Collection<String> keys) {
    List<String> all = List.copyOf(keys);
    List<String> substances =
        all.stream().filter(key -> key.length() == MedicineForm.SUBSTANCE).toList();
    boolean products = drugs != null && !substances.isEmpty();
    String side =
        STANDS_FOR.formatted(places(all))
            + (products ? PRODUCTS.formatted(places(substances)) : "");
    List<Object> sides = new ArrayList<>(all);
    if (products) {
      sides.addAll(substances);
      sides.add(drugs);
    }
    List<Object> parameters = new ArrayList<>(sides);
    parameters.add(edition);
    parameters.addAll(sides);
    return nativeRows(
        "select p.left_key, p.right_key, p.reason from ("
            + side
            + ") l join medicine_pair p on p.left_key = l.sought where p.edition_id = ?"
            + " and p.right_key in ("
            + side
            + ")",
        parameters);
  }

  private static String places(List<String> keys) {
    return String.join(NEXT, Collections.nCopies(keys.size(), "?"));
  }

  /**
   * @param text with a place for the keys, and a last parameter for the edition
   */
  private List<String[]> rows(long edition, Collection<String> keys, String text) {
    List<String[]> rows = new ArrayList<>();
    List<String> all = List.copyOf(keys);
    for (int first = 0; first < all.size(); first += AT_ONCE) {
      List<String> some = all.subList(first, Math.min(all.size(), first + AT_ONCE));
      List<Object> parameters = new ArrayList<>(some);
      parameters.add(edition);
      List<String[]> found =
          nativeRows(
              text.formatted(String.join(NEXT, Collections.nCopies(some.size(), "?"))), parameters);
      if (found.size() == MOST) {
        // a check that saw a part would say nothing of the rest
        throw new IllegalStateException("more rows than a table of medicines can have for a key");
      }
      rows.addAll(found);
    }
    return rows;
  }

  /**
   * Rows of three or five texts, {@link #MOST} at most. Without the provider's queries: it looks
   * for each of some hundred parameters among all of them, twice.
   */
  private List<String[]> nativeRows(String text, List<Object> parameters) {
    Connection connection = em.unwrap(Connection.class);
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      statement.setMaxRows(MOST);
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet found = statement.executeQuery()) {
        List<String[]> rows = new ArrayList<>();
        int columns = found.getMetaData().getColumnCount();
        while (found.next()) {
          String[] row = new String[columns];
          for (int i = 0; i < columns; i++) {
            row[i] = found.getString(i + 1);
          }
          rows.add(row);
        }
        return rows;
      }
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }
}
