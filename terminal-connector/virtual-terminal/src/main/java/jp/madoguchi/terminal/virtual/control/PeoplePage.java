package jp.madoguchi.terminal.virtual.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.terminal.virtual.population.Coverage;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;

/** People as JSON, in the order of their numbers. */
final class PeoplePage {
  private static final int LARGEST = 1000;

  private PeoplePage() {}

  static Map<String, Object> of(VirtualPopulation population, int from, int size) {
    int first = Math.max(0, from);
    List<Object> people =
        population.people(first, Math.min(Math.max(0, size), LARGEST)).stream()
            .map(PeoplePage::person)
            .toList();
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("total", population.size());
    page.put("from", first);
    page.put("people", people);
    return page;
  }

  /** Those who are looked for, no more than a page of them. */
  static Map<String, Object> found(VirtualPopulation population, PeopleSearch search, int size) {
    int most = Math.min(Math.max(1, size), LARGEST);
    List<VirtualPerson> found = search.in(population, most + 1);
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("total", population.size());
    page.put("from", 0);
    page.put("more", found.size() > most);
    page.put("people", found.stream().limit(most).map(PeoplePage::person).toList());
    return page;
  }

  private static Object person(VirtualPerson person) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", person.number());
    json.put("story", person.story().name());
    json.put("storyLabel", person.story().label());
    json.put("name", person.name());
    json.put("kana", person.kana());
    json.put("birthDate", person.birthDate().toString());
    json.put("sex", person.sex());
    json.put("patientNumber", person.onFile() == null ? null : person.onFile().patientNumber());
    json.put("coverage", coverage(person.coverage()));
    json.put("onFile", person.onFile() == null ? null : coverage(person.onFile().coverage()));
    return json;
  }

  private static Object coverage(Coverage coverage) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("insurerNumber", coverage.insurerNumber());
    json.put("insurerName", coverage.insurerName());
    json.put("symbol", coverage.symbol());
    json.put("number", coverage.number());
    json.put("branch", coverage.branch());
    json.put("share", coverage.share());
    return json;
  }
}
