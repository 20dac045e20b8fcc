package jp.madoguchi.terminal.crash;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The run's numbers, for people. */
record CrashReport(long seed, Duration took, List<CrashSite> sites) {

  int kills() {
    return sites.stream()
        .flatMap(site -> site.kills().values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }

  Verdict verdict() {
    return sites.stream().map(CrashSite::verdict).reduce(Verdict::plus).orElseThrow();
  }

  int suffixesUsedTwice() {
    return sum(site -> site.terminal().usedTwice());
  }

  private int sum(ToIntFunction<CrashSite> number) {
    return sites.stream().mapToInt(number).sum();
  }

  @Override
  public String toString() {
    Map<Moment, Integer> moments = new EnumMap<>(Moment.class);
    sites.forEach(
        site ->
            site.kills().forEach((moment, count) -> moments.merge(moment, count, Integer::sum)));
    Verdict verdict = verdict();
    return """
        CRASH TEST, connector in a small JVM: seed %d, %d kills (SIGKILL) in %d s, %d sites side by side
          killed when        %s
          what kills left    half-written capture %d, capture not finished %d, original of an archived file %d
          files accepted     %d different ones: %s
          stored             %d, lost %d, doubled %d, mistaken %d, unknown %d
          delivered twice    %d, swallowed by the key
          bulk results       %d with %d people, gone on with %d times, not stored as they came %d
          archive            %d, quarantine %d once, wrong %d, left over %d
          requests written   %d, suffix used twice %d
        """
        .formatted(
            seed,
            kills(),
            took.toSeconds(),
            sites.size(),
            listed(moments),
            sum(site -> site.remains().halfCaptured()),
            sum(site -> site.remains().undelivered()),
            sum(site -> site.remains().archivedWithOriginal()),
            verdict.files(),
            listed(Accepted.counts(sites.stream().map(CrashSite::accepted).toList())),
            verdict.stored(),
            verdict.lost(),
            verdict.doubled(),
            verdict.mistaken(),
            verdict.foreign(),
            verdict.again(),
            verdict.bulk().results(),
            verdict.bulk().people(),
            verdict.bulk().resumed(),
            verdict.bulk().wrongResults(),
            verdict.archived(),
            verdict.quarantined(),
            verdict.badlyArchived(),
            verdict.leftOver(),
            sum(site -> site.terminal().requests()),
            suffixesUsedTwice());
  }

  private static String listed(Map<?, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
