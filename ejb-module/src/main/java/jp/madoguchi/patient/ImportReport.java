package jp.madoguchi.patient;

import java.util.List;

/** What an import did; {@code problems} name line and column, never the content. */
public record ImportReport(int created, int updated, List<String> problems) {}
