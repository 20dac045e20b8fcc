package jp.madoguchi.web.pf;

import java.io.Serializable;

/** Names a row, as {@link PagedRows#keyOf} wants it. */
@FunctionalInterface
public interface RowNaming<T> extends Serializable {
  String key(T row);
}
