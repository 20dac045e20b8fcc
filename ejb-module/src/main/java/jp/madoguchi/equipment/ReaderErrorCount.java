package jp.madoguchi.equipment;

/** How often an error of one kind happened at a reader today. */
public record ReaderErrorCount(ReaderIncident incident, long count) {}
