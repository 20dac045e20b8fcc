package jp.madoguchi.node;

import java.time.Instant;

/**
 * Told (CDI event, synchronously, without a transaction) each time the database becomes ready:
 * after the first migration and after each outage, before {@link DatabaseReadiness#ready()} says
 * so. An observer that throws is called again some seconds later.
 */
public record DatabaseReady(Instant at) {}
