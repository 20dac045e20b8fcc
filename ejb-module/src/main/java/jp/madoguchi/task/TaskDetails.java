package jp.madoguchi.task;

/** What a kind of task says of its case; stored by the names of its fields. */
public sealed interface TaskDetails permits ExchangeIncident, OpenedEnvelope {}
