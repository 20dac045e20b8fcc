package jp.madoguchi.reception;

import java.util.List;

/**
 * What a board that is open did not know (ボードの差分): the rows of one piece of it in their order, and
 * those of them in full that have another version than the asker holds.
 *
 * @param total number of sessions of the day that match the filter
 * @param more whether rows follow behind this piece
 */
public record BoardNews(
    List<BoardNews.KnownRow> order, List<BoardRow> rows, int total, boolean more) {
  /** A row by its version and where it stands. */
  public record KnownRow(BoardPlace place, long version) {
    public long id() {
      return place.id();
    }
  }

  public BoardNews {
    order = List.copyOf(order);
    rows = List.copyOf(rows);
  }
}
