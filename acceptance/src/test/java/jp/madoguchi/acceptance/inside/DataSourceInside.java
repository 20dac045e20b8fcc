package jp.madoguchi.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The pool of the operator's command file, as the application finds it. */
interface DataSourceInside {

  @Test
  default void theDatabaseIsFoundByItsName() throws Exception {
    var database = (DataSource) new InitialContext().lookup("jdbc/madoguchi");
    try (var connection = database.getConnection()) {
      assertEquals("H2", connection.getMetaData().getDatabaseProductName());
    }
  }
}
