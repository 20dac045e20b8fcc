package jp.madoguchi.web.bulk;

import jp.madoguchi.bulk.BulkState;
import jp.madoguchi.bulk.DifferenceClass;

/** The mark that stands for a state or class, as {@code m:mark} knows them. */
final class BulkShape {
  private BulkShape() {}

  static String of(BulkState state) {
    return switch (state) {
      case DRAFT, FILE_WRITTEN, SUBMITTED, ACCEPTED, WAITING, FETCHED -> "wait";
      case UNKNOWN, STALLED, DIFFED -> "attention";
      case REJECTED, FAILED -> "stop";
      case REVIEWED -> "ok";
      case CLOSED -> "done";
      case CANCELLED -> "off";
    };
  }

  static String of(DifferenceClass one) {
    return switch (one) {
      case D0 -> "ok";
      case D1, D2, D6, D7, D9 -> "attention";
      case D3 -> "new";
      case D4, D5, D8, OTHER_PERSON -> "stop";
    };
  }
}
