package jp.madoguchi.medication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The specification's master of invented drugs. */
public final class SyntheticMaster implements ListedMedicines {
  private static final Map<String, AdministrationRoute> ROUTES =
      Map.of(
          "内服", AdministrationRoute.ORAL,
          "外用", AdministrationRoute.EXTERNAL,
          "注射", AdministrationRoute.INJECTION);

  private final Map<String, ListedMedicine> medicines = new HashMap<>();

  public SyntheticMaster() {
    try (var stream =
            SyntheticMaster.class.getResourceAsStream(
                "/clinical-samples/drug-master-synthetic.csv");
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .forEach(
              row ->
                  medicines.put(
                      row[0],
                      new ListedMedicine(
                          IngredientCode.of(row[1]).orElseThrow(), ROUTES.get(row[4]))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<ListedMedicine> find(String receiptCode) {
    return Optional.ofNullable(medicines.get(receiptCode));
  }

  @Override
  public boolean isLoaded() {
    return true;
  }
}
