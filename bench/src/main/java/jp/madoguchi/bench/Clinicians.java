package jp.madoguchi.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clinicians of whom each reads one patient's summary after the other and thinks in between: twenty
 * seconds, by chance half as long to half as long again.
 */
final class Clinicians {
  private static final Duration THINKING = Duration.ofSeconds(20);
  private static final Pattern LINE =
      Pattern.compile(
          "data-row=\"([0-9]+)\".*?patient\\.xhtml\\?patient=([^\"&]+)", Pattern.DOTALL);
  private static final double NANOS_PER_MILLI = 1e6;

  private final List<LogIn> all = new ArrayList<>();
  private final Queue<Double> times = new ConcurrentLinkedQueue<>();

  Clinicians(HttpClient http, BenchServer server, int count) {
    for (int n = 1; n <= count; n++) {
      all.add(LogIn.as(http, server.base(), "doctor" + n));
    }
  }

  LogIn first() {
    return all.get(0);
  }

  /** Addresses of the summaries on somebody's own list, by patient number. */
  static Map<String, String> summaries(LogIn clinician) {
    return addresses(clinician.get("medical/index.xhtml"));
  }

  static Map<String, String> addresses(String list) {
    Map<String, String> addresses = new LinkedHashMap<>();
    Matcher line = LINE.matcher(list);
    while (line.find()) {
      addresses.put(line.group(1), "medical/patient.xhtml?patient=" + line.group(2));
    }
    return addresses;
  }

  /**
   * Milliseconds of each summary that was read within that time. Each has the list open before: 150
   * lists in one instant are no morning, and the summaries behind them would measure that.
   */
  Figures read(Duration time) throws InterruptedException {
    Map<LogIn, List<String>> lists = new IdentityHashMap<>();
    all.forEach(clinician -> lists.put(clinician, List.copyOf(summaries(clinician).values())));
    ExecutorService readers = Executors.newFixedThreadPool(all.size());
    long end = System.nanoTime() + time.toNanos();
    List<Future<?>> working = new ArrayList<>();
    lists.forEach(
        (clinician, pages) -> working.add(readers.submit(() -> read(clinician, pages, end))));
    readers.shutdown();
    try {
      for (Future<?> one : working) {
        one.get();
      }
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("a page was not answered", e.getCause());
    }
    return Figures.of(times.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private void read(LogIn clinician, List<String> pages, long end) {
    ThreadLocalRandom chance = ThreadLocalRandom.current();
    LockSupport.parkNanos(chance.nextLong(THINKING.toNanos()));
    while (System.nanoTime() < end) {
      String page = pages.get(chance.nextInt(pages.size()));
      long began = System.nanoTime();
      clinician.get(page);
      times.add((System.nanoTime() - began) / NANOS_PER_MILLI);
      long thinking = THINKING.toNanos() / 2 + chance.nextLong(THINKING.toNanos());
      for (long until = System.nanoTime() + thinking;
          System.nanoTime() < until && System.nanoTime() < end; ) {
        LockSupport.parkNanos(Math.min(until, end) - System.nanoTime());
      }
    }
  }
}
