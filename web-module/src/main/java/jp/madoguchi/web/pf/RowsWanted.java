package jp.madoguchi.web.pf;

import java.io.Serializable;

/**
 * The rows of a list that a page wants to show.
 *
 * @param first from 0
 * @param size 1 to {@link PagedRows#MOST_AT_ONCE}
 * @param sort name of a sort that the list knows, or null for its own order
 * @param ascending of {@code sort}; no matter without one
 */
public record RowsWanted(int first, int size, String sort, boolean ascending)
    implements Serializable {}
