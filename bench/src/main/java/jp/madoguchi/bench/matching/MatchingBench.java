package jp.madoguchi.bench.matching;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import jp.madoguchi.node.internal.Schema;
import jp.madoguchi.patient.Matching;
import jp.madoguchi.patient.internal.PatientFileBean;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;

/**
 * Patients of the virtual population in PostgreSQL, and answers that write some of them otherwise,
 * each with its right patient known: how many are certain, proposed, missed and wrong, and how long
 * one takes, transaction and all. Runs the program's own bean without a server.
 */
public final class MatchingBench {
  private static final int PATIENTS = 300_000;
  private static final int ANSWERS = 20_000;
  private static final int FEW = 10;
  private static final int BATCH = 5_000;
  private static final int WARM = 1_000;

  private final int patients;
  private final int answers;
  private final PrintStream out;

  public MatchingBench(boolean brief, PrintStream out) {
    this.patients = brief ? PATIENTS / FEW : PATIENTS;
    this.answers = brief ? ANSWERS / FEW : ANSWERS;
    this.out = out;
  }

  public void run() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      DataSource database = postgres.getPostgresDatabase();
      Schema.migrate(database);
      List<AnswerCase> cases = new ArrayList<>();
      int filed = load(database, cases);
      try (Connection connection = database.getConnection();
          EntityManagerFactory factory = factory(one(connection))) {
        match(factory, cases.subList(0, Math.min(cases.size(), WARM)), new MatchingTally());
        MatchingTally tally = new MatchingTally();
        match(factory, cases, tally);
        out.printf(Locale.ROOT, "%n%d patients on file, %d answers%n", filed, cases.size());
        tally.print(out);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the register of the bench", e);
    }
  }

  /** The register in batches; the cases it holds are added to the list. */
  private int load(DataSource database, List<AnswerCase> cases) throws SQLException {
    VirtualPopulation population = VirtualPopulation.of(1, patients + patients / FEW);
    int every = Math.max(1, patients / answers);
    int filed = 0;
    try (Connection connection = database.getConnection()) {
      RegisterLoader rows = new RegisterLoader(connection);
      List<Filed> batch = new ArrayList<>();
      for (int number = 1; number <= population.size() && filed < patients; number++) {
        VirtualPerson person = population.person(number);
        if (person.onFile() == null || person.onFile().coverage() == null) {
          continue;
        }
        Filed row = filed(person);
        boolean answers = number % every == 0 && cases.size() < this.answers;
        if (answers) {
          AnswerCase one = AnswerCase.of(Spelling.of(cases.size()), row);
          cases.add(one);
          batch.addAll(one.filed());
        } else {
          batch.add(row);
        }
        filed++;
        if (batch.size() >= BATCH) {
          rows.write(batch);
          batch.clear();
        }
      }
      rows.write(batch);
      rows.analyze();
    }
    return filed;
  }

  private static Filed filed(VirtualPerson person) {
    var entry = person.onFile();
    var coverage = entry.coverage();
    return new Filed(
        entry.patientNumber(),
        entry.name(),
        entry.kana(),
        person.birthDate(),
        person.sex(),
        entry.address(),
        new Filed.FiledInsurance(
            coverage.insurerNumber(), coverage.symbol(), coverage.number(), coverage.branch()));
  }

  private static void match(
      EntityManagerFactory factory, List<AnswerCase> cases, MatchingTally tally) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (AnswerCase one : cases) {
      long cpu = threads.getCurrentThreadCpuTime();
      long begun = System.nanoTime();
      Matching matching;
      try (EntityManager em = factory.createEntityManager()) {
        em.getTransaction().begin();
        matching = bean(em).match(one.sought());
        em.getTransaction().commit();
      }
      long took = (System.nanoTime() - begun) / 1000;
      tally.add(one, matching, took, (threads.getCurrentThreadCpuTime() - cpu) / 1000);
    }
  }

  private static PatientFileBean bean(EntityManager em) {
    PatientFileBean bean = new PatientFileBean();
    Field injected =
        Arrays.stream(PatientFileBean.class.getDeclaredFields())
            .filter(field -> field.isAnnotationPresent(PersistenceContext.class))
            .findFirst()
            .orElseThrow();
    try {
      injected.setAccessible(true);
      injected.set(bean, em);
      return bean;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the bean's persistence context", e);
    }
  }

  private static EntityManagerFactory factory(DataSource database) {
    return Persistence.createEntityManagerFactory(
        "madoguchi",
        Map.of(
            "jakarta.persistence.transactionType",
            "RESOURCE_LOCAL",
            "jakarta.persistence.jtaDataSource",
            "",
            "jakarta.persistence.nonJtaDataSource",
            database,
            "eclipselink.logging.level",
            "WARNING"));
  }

  /** A pool of one: what a connection costs to open is the server's pool's, not the matching's. */
  private static DataSource one(Connection connection) {
    ClassLoader loader = MatchingBench.class.getClassLoader();
    Object kept =
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) ->
                method.getName().equals("close") ? null : method.invoke(connection, arguments));
    return (DataSource)
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getConnection" -> kept;
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "equals" -> proxy == arguments[0];
                  default -> null;
                });
  }
}
