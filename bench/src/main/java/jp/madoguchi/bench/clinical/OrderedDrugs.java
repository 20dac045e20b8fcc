package jp.madoguchi.bench.clinical;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.madoguchi.medicine.NamedMedicine;
import jp.madoguchi.medicine.internal.MedicineCheckBean;

/** A doctor about to order: the program's own check by the tables in effect, without its server. */
public final class OrderedDrugs implements AutoCloseable {
  private final EntityManagerFactory factory;

  /**
   * @param pool whose connections stay open
   */
  public OrderedDrugs(DataSource pool) {
    factory =
        Persistence.createEntityManagerFactory(
            "madoguchi",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource",
                "",
                "jakarta.persistence.nonJtaDataSource",
                pool,
                "eclipselink.session-name",
                "ordered",
                "eclipselink.logging.level",
                "WARNING"));
  }

  /**
   * Checks a drug that ten others must not be given with against some that run.
   *
   * @return nanoseconds of the transaction
   */
  public long check(int round, int running) {
    NamedMedicine ordered = named(Math.floorMod(round, InventedMaster.NAMING));
    List<NamedMedicine> taken =
        IntStream.range(0, running)
            .mapToObj(n -> named(InventedMaster.NAMING + Math.floorMod(round * 31 + n * 7, 14_000)))
            .toList();
    long began = System.nanoTime();
    try (EntityManager em = factory.createEntityManager()) {
      em.getTransaction().begin();
      MedicineCheckBean check = new MedicineCheckBean();
      fill(check, em);
      if (!check.check(ordered, taken).whole()) {
        throw new IllegalStateException("not every drug was seen by every table");
      }
      em.getTransaction().commit();
    }
    return System.nanoTime() - began;
  }

  private static NamedMedicine named(int drug) {
    return new NamedMedicine(InventedMaster.code(drug), "シケン薬" + drug);
  }

  private static void fill(MedicineCheckBean check, EntityManager em) {
    try {
      for (Field field : MedicineCheckBean.class.getDeclaredFields()) {
        if (field.isAnnotationPresent(PersistenceContext.class)) {
          field.setAccessible(true);
          field.set(check, em);
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    factory.close();
  }
}
