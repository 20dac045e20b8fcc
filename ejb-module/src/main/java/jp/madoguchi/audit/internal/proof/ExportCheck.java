package jp.madoguchi.audit.internal.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import jp.madoguchi.facility.FacilityTime;

/**
 * Checks an export without server and database: that its lines are whole, its links one chain, its
 * closed days signed by a certificate that is trusted, and its stamps of these days. With the
 * keystore each link is computed anew and the first broken record is named; with the certificate
 * alone a broken day is.
 */
public final class ExportCheck {

  /**
   * What was found.
   *
   * @param line of the file, from 1
   * @param seq place in the chain, 0 for none
   * @param record the record, 0 for none
   * @param what in words
   */
  public record ExportFinding(long line, long seq, long record, String what) {}

  /**
   * The result.
   *
   * @param firstBroken null when all is well
   * @param links how many were looked at
   * @param computed how many of them were computed anew
   * @param signedDays days whose signature holds
   * @param stampedDays how many of those are stamped
   * @param unsigned links after the last signed day
   */
  public record ExportVerdict(
      ExportFinding firstBroken,
      long links,
      long computed,
      long signedDays,
      long stampedDays,
      long unsigned) {}

  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient ExportFinding finding;

    Broken(long line, long seq, long record, String what) {
      super(what);
      this.finding = new ExportFinding(line, seq, record, what);
    }
  }

  private record Signed(SegmentStatement said, long line, boolean stamped) {}

  /** What a line of each type cannot be without. */
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "audit",
          List.of("form", "after", "before", "madeAt"),
          ExportLines.CERTIFICATE,
          List.of(),
          ExportLines.RETIRED,
          List.of("statement", "signature"),
          ExportLines.SEGMENT,
          List.of("statement", "signature"),
          ExportLines.LINK,
          List.of("seq", "record", "hash"),
          ExportLines.END,
          List.of("links"));

  private final ProofKeys keys;
  private final Collection<X509Certificate> trusted;
  private final List<Signed> days = new ArrayList<>();
  private long number;
  private long links;
  private long computed;
  private long finished;
  private long stamped;
  private long unsigned;

  /**
   * @param keys null without the keystore
   * @param trusted certificates that may have signed
   */
  public ExportCheck(ProofKeys keys, Collection<X509Certificate> trusted) {
    this.keys = keys;
    this.trusted = List.copyOf(trusted);
  }

  /** Reads the whole file, or up to what is broken first. */
  public ExportVerdict of(BufferedReader file) throws IOException {
    ExportFinding broken = null;
    try {
      walk(file);
    } catch (Broken found) {
      broken = found.finding;
    } catch (IllegalArgumentException | DateTimeException e) {
      broken = new ExportFinding(number, 0, 0, "the line is none of an export");
    }
    return new ExportVerdict(broken, links, computed, finished, stamped, unsigned);
  }

  private void walk(BufferedReader file) throws IOException, Broken {
    Map<String, String> begin = next(file);
    if (begin == null || !"audit".equals(begin.get("type")) || !"1".equals(begin.get("form"))) {
      throw new Broken(number, 0, 0, "the file is no export of this form");
    }
    long seq = Long.parseLong(begin.get("after"));
    String before = begin.get("before");
    boolean keyed = begin.get("beforeKey") != null;
    LocalDate made = Instant.parse(begin.get("madeAt")).atZone(FacilityTime.ZONE).toLocalDate();
    LinkRule rule = new LinkRule(keys);
    SegmentStatement retired = null;
    Iterator<Signed> coming = null;
    Signed day = null;
    ContentDigest content = new ContentDigest();
    Map<String, String> line = next(file);
    boolean ended = false;
    while (line != null) {
      if (ended) {
        throw new Broken(number, 0, 0, "lines after the end");
      }
      switch (line.get("type")) {
        case ExportLines.CERTIFICATE -> {
          // told for information; whom to trust says who verifies
        }
        case ExportLines.RETIRED -> retired = signed(line, null).said();
        case ExportLines.SEGMENT -> {
          Signed last = days.isEmpty() ? null : days.get(days.size() - 1);
          days.add(signed(line, last == null ? null : last.said()));
        }
        case ExportLines.LINK -> {
          if (coming == null) {
            startsWhereItSays(seq, before, retired);
            coming = days.iterator();
            day = coming.hasNext() ? coming.next() : null;
          }
          ChainLink link = ExportLines.link(line);
          SealedRecord record = ExportLines.record(line);
          if (link.seq() != seq + 1) {
            throw new Broken(
                number, seq + 1, link.recordId(), "link " + (seq + 1) + " is missing or moved");
          }
          judge(rule, link, before, keyed, record, line);
          content.add(link, record);
          seq = link.seq();
          before = link.hash();
          keyed = keyed || link.key() != null;
          links++;
          if (day == null) {
            if (link.key() != null && closed(link, made)) {
              throw new Broken(
                  number, link.seq(), link.recordId(), "a closed day of links is not signed");
            }
            unsigned++;
          } else if (link.seq() == day.said().last()) {
            finish(day, content, link);
            content = new ContentDigest();
            day = coming.hasNext() ? coming.next() : null;
          }
        }
        case ExportLines.END -> {
          if (Long.parseLong(line.get("links")) != links) {
            throw new Broken(
                number, seq, 0, "the file says it has " + line.get("links") + " links");
          }
          ended = true;
        }
        default -> throw new Broken(number, 0, 0, "the line is none of an export");
      }
      line = next(file);
    }
    if (!ended) {
      throw new Broken(number, seq, 0, "the file was cut");
    }
    if (day != null) {
      throw new Broken(day.line(), day.said().last(), 0, "links of a signed day are missing");
    }
  }

  /** Nothing was taken away before the first link but what a retirement says. */
  private void startsWhereItSays(long after, String before, SegmentStatement retired)
      throws Broken {
    SegmentStatement first = days.isEmpty() ? null : days.get(0).said();
    if (retired != null && after == retired.last() && !(retired.lastHash().equals(before))) {
      throw new Broken(number, after, 0, "the first link does not follow what was retired");
    }
    if (first != null && first.first() != after + 1) {
      throw new Broken(number, after + 1, 0, "the first signed day does not begin with the links");
    }
    if (after == 0 && !ChainLink.START.equals(before)) {
      throw new Broken(number, 1, 0, "something stands before the first link");
    }
  }

  private Signed signed(Map<String, String> line, SegmentStatement before) throws Broken {
    SegmentStatement said = SegmentStatement.of(line.get("statement"));
    if (!ProofSignature.holds(line.get("statement"), line.get("signature"), trusted)) {
      throw new Broken(
          number, said.first(), 0, "the signature of " + said.period() + " does not hold");
    }
    if (before != null
        && (said.first() != before.last() + 1 || !said.before().equals(before.digest()))) {
      throw new Broken(
          number,
          before.last() + 1,
          0,
          "a signed day between " + before.period() + " and " + said.period() + " is missing");
    }
    String stamp = line.get("stamp");
    if (stamp != null && TimeStamping.time(line.get("signature"), stamp) == null) {
      throw new Broken(number, said.first(), 0, "the stamp of " + said.period() + " does not hold");
    }
    return new Signed(said, number, stamp != null);
  }

  private void judge(
      LinkRule rule,
      ChainLink link,
      String before,
      boolean keyed,
      SealedRecord record,
      Map<String, String> line)
      throws Broken {
    if (record == null) {
      throw new Broken(number, link.seq(), link.recordId(), "the record is missing");
    }
    LinkRule.LinkVerdict verdict = rule.of(link, before, keyed, record);
    boolean notComputed = verdict == LinkRule.LinkVerdict.KEY_UNKNOWN && keys == null;
    if (verdict != LinkRule.LinkVerdict.SOUND && !notComputed) {
      throw new Broken(
          number,
          link.seq(),
          link.recordId(),
          switch (verdict) {
            case WITHOUT_KEY -> "the link has no key";
            case KEY_UNKNOWN -> "the link's key is not in the keystore";
            default -> "the record or its link was altered";
          });
    }
    computed += notComputed ? 0 : 1;
    if (!record.showed(ExportLines.shown(line))) {
      throw new Broken(
          number, link.seq(), link.recordId(), "whom the record's list showed was altered");
    }
  }

  private void finish(Signed day, ContentDigest content, ChainLink last) throws Broken {
    if (!content.day(day.said().period(), day.said().before()).equals(day.said())) {
      throw new Broken(
          number,
          day.said().first(),
          0,
          "the links of " + day.said().period() + " are not those that were signed");
    }
    finished++;
    stamped += day.stamped() ? 1 : 0;
  }

  /** Whether its day ended a whole day before the file was made. */
  private static boolean closed(ChainLink link, LocalDate made) {
    return link.sealedAt().atZone(FacilityTime.ZONE).toLocalDate().plusDays(1).isBefore(made);
  }

  private Map<String, String> next(BufferedReader file) throws IOException {
    String text = file.readLine();
    number++;
    if (text == null) {
      return null;
    }
    Map<String, String> line = FlatJson.read(text);
    List<String> needed = NEEDED.get(line.getOrDefault("type", ""));
    boolean keyedWithoutTime = line.containsKey("key") && !line.containsKey("sealedAt");
    if (needed == null || !line.keySet().containsAll(needed) || keyedWithoutTime) {
      throw new IllegalArgumentException("no line of an export");
    }
    return line;
  }
}
