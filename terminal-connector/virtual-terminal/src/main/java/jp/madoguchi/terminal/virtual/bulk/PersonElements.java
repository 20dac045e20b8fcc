package jp.madoguchi.terminal.virtual.bulk;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which elements of a request a type has a place for; what else a request says is not answered. */
final class PersonElements {
  private static final Map<Class<?>, Set<String>> KNOWN = new ConcurrentHashMap<>();

  private PersonElements() {}

  static Set<String> of(Class<? extends Record> type) {
    return KNOWN.computeIfAbsent(
        type,
        any ->
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("unknownElements"))
                .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
                .collect(Collectors.toUnmodifiableSet()));
  }
}
