package jp.madoguchi.web.board;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.reception.Board;
import jp.madoguchi.reception.BoardFilter.Show;
import jp.madoguchi.reception.PartTile;
import jp.madoguchi.reception.ReaderTile;
import jp.madoguchi.reception.ReaderTile.ReaderTileState;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.web.text.Words;

/** What stands above the rows: readers, parts and counters. */
public class Strip {
  private final Board board;
  private final Words words;

  public Strip(Board board, Words words) {
    this.board = board;
    this.words = words;
  }

  public List<Strip.StripReader> getReaders() {
    return board.readers().stream().map(tile -> new Strip.StripReader(tile, words)).toList();
  }

  public List<Strip.StripPart> getParts() {
    return board.parts().stream().map(tile -> new Strip.StripPart(tile, words)).toList();
  }

  public List<Strip.StripCount> getCounts() {
    return Arrays.stream(Show.values())
        .map(one -> new Strip.StripCount(one, words.of(one), number(one)))
        .toList();
  }

  /** One sentence for each server on which results wait that nobody works on. */
  public List<String> getElsewhere() {
    Map<String, Long> waiting = new TreeMap<>();
    board.elsewhere().forEach(one -> waiting.merge(one.node(), one.waiting(), Long::sum));
    return waiting.entrySet().stream()
        .map(one -> words.say("board.elsewhere", one.getValue(), one.getKey()))
        .toList();
  }

  public int getFaults() {
    return board.openFaults();
  }

  private int number(Show show) {
    return switch (show) {
      case ALL -> board.counts().all();
      case ATTENTION -> board.counts().attention();
      case IMPORTED -> board.counts().imported();
      case FAILED -> board.counts().failed();
      case HELD -> board.counts().held();
    };
  }

  /** A counter, which is the filter's link as well. */
  public record StripCount(Show show, String word, int number) {
    public String getShow() {
      return show.name();
    }

    public String getWord() {
      return word;
    }

    public int getNumber() {
      return number;
    }
  }

  /** A reader's tile. */
  public record StripReader(ReaderTile tile, Words words) {
    public String getKey() {
      return tile.key();
    }

    public String getLabel() {
      return tile.label();
    }

    public String getWord() {
      return words.of(tile.state());
    }

    public String getStyle() {
      return tile.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Shape of the tile. */
    public String getKind() {
      return Mark.of(tile.state()).calm().kind();
    }

    /** Rings at the desk: 取り忘れ and リーダー異常 alone. */
    public boolean isAlarm() {
      return tile.state() == ReaderTileState.CARD_LEFT || tile.state() == ReaderTileState.FAULT;
    }

    /** {@code 08:29} for a reader out of work; seconds are counted by the page for a left card. */
    public String getSince() {
      return switch (tile.state()) {
        case FAULT, STOPPED -> words.since(tile.since());
        default -> "";
      };
    }

    /** Milliseconds since which a card is left, empty otherwise. */
    public String getLeftSince() {
      return tile.state() == ReaderTileState.CARD_LEFT && tile.since() != null
          ? String.valueOf(tile.since().toEpochMilli())
          : "";
    }

    public String getTitle() {
      String place = tile.place() == null ? "" : tile.place() + " ";
      return place
          + words.of(tile.state())
          + " "
          + words.since(tile.since())
          + (tile.detail() == null ? "" : " " + tile.detail());
    }
  }

  /** A part's tile. */
  public record StripPart(PartTile tile, Words words) {
    public String getWord() {
      return words.of(tile.part());
    }

    public boolean isUp() {
      return tile.up();
    }

    public String getKind() {
      return Mark.of(tile.condition()).calm().kind();
    }

    public String getState() {
      return switch (tile.condition()) {
        case UP -> words.say("board.part.up");
        case SILENT -> words.say("board.part.silent", words.since(tile.since()));
        case DOWN -> words.say("board.part.down", words.since(tile.since()));
        case UNKNOWN -> words.say("board.part.unknown");
      };
    }

    /** Of its look: {@code part-up}, {@code part-silent}, … */
    public String getStyle() {
      return tile.condition().name().toLowerCase(Locale.ROOT);
    }

    public String getDetail() {
      return detail(tile.detail(), words);
    }
  }

  /** What the help desk needs: terminal, folder and fault in the reader's language. */
  private static String detail(String detail, Words words) {
    if (detail == null) {
      return "";
    }
    String[] parts = detail.split(" ", 3);
    String part = parts.length < 2 ? "" : "exchange.part." + parts[1];
    if (parts.length == 3 && !words.say(part).equals(part)) {
      return words.say("nodes.terminal", parts[0])
          + " "
          + words.say(part)
          + " "
          + fault(parts[2], words);
    }
    return fault(detail, words);
  }

  private static String fault(String detail, Words words) {
    return Arrays.stream(TerminalFault.values())
        .filter(fault -> detail.endsWith(fault.name()))
        .findFirst()
        .map(fault -> detail.replace(fault.name(), fault.text(words.locale())))
        .orElse(detail);
  }
}
