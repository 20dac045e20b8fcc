package jp.madoguchi.equipment.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.equipment.ReaderLines;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.node.Leases;

/** Keeps who speaks for a reader as a row that is locked while an event of the reader is taken. */
@Stateless
@DenyAll
public class ReaderLinesBean implements ReaderLines {
  private static final char AT_SERVER = ':';
  private static final String AT_DESK = "[a-z0-9][a-z0-9-]{0,31}/.+";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @EJB DatabaseReadiness database;
  @EJB Leases leases;

  /** The server at which the reader hangs; empty for a reader at a desk, or where there is one. */
  static Optional<String> server(String key) {
    int end = key.indexOf(AT_SERVER);
    return end > 0 && key.substring(0, end).matches("[a-z0-9][a-z0-9-]{0,31}")
        ? Optional.of(key.substring(0, end))
        : Optional.empty();
  }

  @Override
  @PermitAll
  public String key(String reader) {
    return reader.matches(AT_DESK) || !database.shared()
        ? reader
        : leases.self() + AT_SERVER + reader;
  }

  @Override
  @PermitAll
  public Optional<String> here(String key) {
    Optional<String> server = database.shared() ? server(key) : Optional.empty();
    if (server.isEmpty()) {
      return Optional.of(key);
    }
    return server.get().equals(leases.self())
        ? Optional.of(key.substring(server.get().length() + 1))
        : Optional.empty();
  }

  @Override
  @PermitAll
  public void leads(String key, String run, long turn, Instant at) {
    ReaderLine line = em.find(ReaderLine.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (line == null) {
      em.persist(new ReaderLine(key, run, turn, leases.self(), at));
    } else {
      line.leads(run, turn, leases.self(), at);
    }
  }

  @Override
  @PermitAll
  public Optional<Instant> counts(String key, Instant at) {
    ReaderLine line = em.find(ReaderLine.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (line == null) {
      return Optional.of(at);
    }
    return line.isTold(leases.self()) ? Optional.of(line.happened(at)) : Optional.empty();
  }
}
