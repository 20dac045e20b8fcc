package jp.madoguchi.terminal.virtual.scenario;

import java.util.List;
import java.util.Map;
import jp.madoguchi.terminal.virtual.answers.ClinicalChanges;
import jp.madoguchi.terminal.virtual.answers.Visit;
import jp.madoguchi.terminal.virtual.faults.StagedFault;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;

/**
 * What a virtual terminal plays.
 *
 * @param population the people
 * @param habits what a person chooses at the reader when nobody says otherwise, by number
 * @param clinical drugs and checkups that differ from the generated ones
 * @param paces how long answers take; the first that fits decides
 * @param visits who comes when
 * @param faults what goes wrong
 */
public record Scenario(
    VirtualPopulation population,
    Map<Integer, Visit> habits,
    ClinicalChanges clinical,
    List<Pace.PaceStep> paces,
    List<VisitPlan> visits,
    List<StagedFault> faults) {
  public Scenario {
    habits = Map.copyOf(habits);
    paces = List.copyOf(paces);
    visits = List.copyOf(visits);
    faults = List.copyOf(faults);
  }

  /** Nothing but people: nobody comes by themselves and all goes well. */
  public static Scenario of(VirtualPopulation population) {
    return new Scenario(
        population, Map.of(), ClinicalChanges.NONE, List.of(), List.of(), List.of());
  }
}
