package jp.madoguchi.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import jp.madoguchi.bench.Results.Dropped;
import jp.madoguchi.bench.Timeline.Station;

/** The table of the way from the folder to the screen. All times count from the closed file. */
final class LatencyReport {
  private final List<Dropped> dropped;
  private final Map<String, Inside> inside;
  private final Timeline timeline;
  private final PrintStream out;

  LatencyReport(
      List<Dropped> dropped, Map<String, Inside> inside, Timeline timeline, PrintStream out) {
    this.dropped = dropped;
    this.inside = inside;
    this.timeline = timeline;
    this.out = out;
  }

  /**
   * @param desks clients without a screen: each is to be told of each row
   */
  void print(String title, int desks) {
    out.println(Figures.heading(title + ", ms since closed"));
    out.println(stage(Inside::captured).line("captured (durable copy)"));
    out.println(stage(Inside::taken).line("taken by the application"));
    Figures committed = stage(Inside::committed);
    if (committed.count() > 0) {
      out.println(committed.line("committed"));
    }
    out.println(station(Station.TOLD).line("row told to a desk (push)"));
    out.println(station(Station.PLACED).line("row in the real browser's table"));
    out.println(station(Station.PAINTED).line("row painted by the real browser"));
    long missing = dropped.stream().filter(file -> !inside.containsKey(file.fileName())).count();
    int told = station(Station.TOLD).count();
    int expected = dropped.size() * desks;
    out.printf(
        "results %d, not taken %d; rows told %d of %d, rows painted %d%n",
        dropped.size(), missing, told, expected, station(Station.PAINTED).count());
  }

  private Figures stage(ToLongFunction<Inside> moment) {
    List<Long> times = new ArrayList<>();
    for (Dropped file : dropped) {
      Inside one = inside.get(file.fileName());
      if (one != null && moment.applyAsLong(one) > 0) {
        times.add(moment.applyAsLong(one) - file.at());
      }
    }
    return Figures.ofMicros(times);
  }

  private Figures station(Station station) {
    List<Long> times = new ArrayList<>();
    for (Dropped file : dropped) {
      Inside one = inside.get(file.fileName());
      if (one != null) {
        timeline.of(station, one.row()).values().forEach(at -> times.add(at - file.at()));
      }
    }
    return Figures.ofMicros(times);
  }
}
