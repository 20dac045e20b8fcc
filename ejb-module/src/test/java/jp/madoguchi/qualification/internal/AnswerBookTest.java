package jp.madoguchi.qualification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.util.List;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.testing.FieldCases;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.Wiring;

/** What is kept of an answer says the same as the answer. */
class AnswerBookTest {
  private static final List<String> CASES =
      List.of(
          "T5d_alias_same_insurance.xml", "T6a_partial_birth_date.xml", "T3a_ivs_in_register.xml");

  @OnBothDatabases
  void keepsWhomItNames(TestDatabase database) {
    database.sql("alter table answer drop constraint " + foreignKey(database));
    for (int session = 0; session < CASES.size(); session++) {
      int id = session + 1;
      String file = CASES.get(session);
      database.run(em -> book(em).keep(id, FieldCases.entries(file)));
      List<ResultFacts> kept =
          database.call(em -> book(em).answers(id)).stream()
              .map(AnswerBook.AnsweredResult::facts)
              .toList();
      assertEquals(FieldCases.answers(file), kept);
    }
  }

  private static AnswerBookBean book(EntityManager em) {
    return new Wiring(em).wire(new AnswerBookBean());
  }

  private static String foreignKey(TestDatabase database) {
    return database.call(
        em ->
            em.createNativeQuery(
                    "select constraint_name from information_schema.table_constraints where"
                        + " lower(table_name) = 'answer' and constraint_type = 'FOREIGN KEY'")
                .getSingleResult()
                .toString());
  }
}
