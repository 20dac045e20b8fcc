package jp.madoguchi.web.terminal;

import java.util.List;
import jp.madoguchi.equipment.HospitalTerminal;

/**
 * The terminals as the pages name them. Where there is only one, no page speaks of it.
 *
 * @param all in the order of the settings
 */
public record Terminals(List<HospitalTerminal> all) {

  /** What to choose from; empty where there is no choice. */
  public List<HospitalTerminal> choices() {
    return several() ? all : List.of();
  }

  /** Whether there is anything to choose. */
  public boolean several() {
    return all.size() > 1;
  }

  /** 医療機関コード and name; the bare name of one that is not configured any more, "–" for none. */
  public String label(String name) {
    return name == null
        ? "–"
        : all.stream()
            .filter(one -> one.name().equals(name))
            .map(one -> one.institutionCode() + " " + one.name())
            .findFirst()
            .orElse(name);
  }

  /** Whether the settings lost the terminal; false while the settings cannot be read. */
  public boolean lost(String name) {
    return HospitalTerminal.lost(name, all);
  }
}
