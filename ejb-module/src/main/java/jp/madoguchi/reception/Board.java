package jp.madoguchi.reception;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.equipment.ResultsElsewhere;

/**
 * The board at one instant.
 *
 * @param rows needs-attention first by age, then open ones, finished ones last, newest first
 * @param total number of sessions of the day that match the filter
 * @param openFaults tasks still to be dealt with; the name is that of the programming interface
 * @param elsewhere results that wait on a server that does not work on them
 */
public record Board(
    Instant at,
    List<BoardRow> rows,
    int total,
    BoardCounts counts,
    List<ReaderTile> readers,
    List<PartTile> parts,
    int openFaults,
    List<ResultsElsewhere> elsewhere) {}
