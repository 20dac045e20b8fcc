package jp.madoguchi.setup.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jp.madoguchi.node.NodeRefused;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;

/** Demo accounts never meet a hospital's database, nor the other way round. */
class DemoAndHospitalTest {
  private static final String INITIAL = "MADOGUCHI_INITIAL_ACCOUNTS";
  private static final String KIND = "select kind from first_setup";

  @AfterEach
  void asBefore() {
    System.clearProperty("madoguchi.demo");
    System.clearProperty(INITIAL);
  }

  @OnBothDatabases
  void aDemoDoesNotStartOnAHospitalsDatabase(TestDatabase database) {
    SetupHouse house = new SetupHouse(database);
    initial("admin");
    house.start();
    house.unattended("admin");
    assertEquals("PRODUCTION", house.texts(KIND).get(0));
    house.start();
    System.setProperty("madoguchi.demo", "true");
    refused("DEMO_ON_PRODUCTION", house);
  }

  @OnBothDatabases
  void aHospitalDoesNotStartOnADemosDatabase(TestDatabase database) {
    SetupHouse house = new SetupHouse(database);
    System.setProperty("madoguchi.demo", "true");
    initial("clerk");
    house.start();
    house.unattended("clerk");
    assertEquals("DEMO", house.texts(KIND).get(0));
    house.start();
    System.clearProperty("madoguchi.demo");
    refused("PRODUCTION_ON_DEMO", house);
  }

  @OnBothDatabases
  void aDatabaseOfBeforeIsADemosOnlyIfItHasNobodyElse(TestDatabase database) {
    SetupHouse house = new SetupHouse(database);
    house.unattended("clerk");
    house.database.call(em -> em.createNativeQuery("delete from first_setup").executeUpdate());
    System.setProperty("madoguchi.demo", "true");
    initial("somebody");
    refused("DEMO_ON_STAFF", house);
    initial("clerk");
    house.start();
    assertEquals("DEMO", house.texts(KIND).get(0));
  }

  @OnBothDatabases
  void aHospitalOfBeforeGoesOnWithoutAMark(TestDatabase database) {
    SetupHouse house = new SetupHouse(database);
    house.unattended("admin");
    house.database.call(em -> em.createNativeQuery("delete from first_setup").executeUpdate());
    house.start();
    assertEquals(0, house.texts(KIND).size());
  }

  private static void initial(String name) {
    System.setProperty(INITIAL, name + "\tsecret-word\tADMIN\t管理 一郎");
  }

  private static void refused(String code, SetupHouse house) {
    assertEquals(code, assertThrows(NodeRefused.class, house::start).code());
  }
}
