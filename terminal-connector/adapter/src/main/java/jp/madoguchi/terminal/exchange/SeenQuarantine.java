package jp.madoguchi.terminal.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.madoguchi.terminal.api.OwnedDelivery;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.capture.Neighbours;
import jp.madoguchi.terminal.capture.Quarantined;

/** What lies in quarantine here and where else it can be seen. */
final class SeenQuarantine {

  private static final System.Logger LOG = System.getLogger(SeenQuarantine.class.getName());

  private SeenQuarantine() {}

  /** Oldest first. */
  static List<QuarantinedFile> of(List<Quarantined> own, String node, Neighbours neighbours) {
    List<QuarantinedFile> all = new ArrayList<>();
    add(own, node, all);
    try {
      neighbours.quarantined().forEach((other, files) -> add(files, other, all));
    } catch (IOException notReadableNow) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the quarantine of other nodes cannot be read: {0}",
          notReadableNow.toString());
    }
    all.sort(Comparator.comparing(QuarantinedFile::capturedAt));
    return all;
  }

  private static void add(List<Quarantined> files, String node, List<QuarantinedFile> all) {
    files.forEach(one -> all.add(one.asFile(OwnedDelivery.NOBODY, node)));
  }
}
