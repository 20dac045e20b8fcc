package jp.madoguchi.task;

import java.util.Set;
import jp.madoguchi.access.Role.Names;

/**
 * What is to be done (対応の種類). Its label is the bundle key {@code TaskKind.<name>}; who may deal
 * with it is said by role names, which the container asks the caller for.
 */
public enum TaskKind {
  /** 隔離されたファイル: find out why it could not be read, mend it, have it read again. */
  QUARANTINED_FILE(TaskSubjectKind.EXCHANGE_FAULT, ExchangeIncident.class, leadOrAdministrator()),
  /** 結び付かない回答: an answer to nothing that was asked here, or about somebody else. */
  UNRELATED_ANSWER(TaskSubjectKind.EXCHANGE_FAULT, ExchangeIncident.class, leadOrAdministrator()),
  /** 二度目の回答: look which of two answers holds. */
  REPEATED_ANSWER(TaskSubjectKind.EXCHANGE_FAULT, ExchangeIncident.class, leadOrAdministrator()),
  /** 欠けた回答: parts of an answer could not be kept. */
  INCOMPLETE_ANSWER(TaskSubjectKind.EXCHANGE_FAULT, ExchangeIncident.class, leadOrAdministrator()),
  /** 受け付けられなかった照会: mend the request and ask again. */
  REFUSED_REQUEST(TaskSubjectKind.EXCHANGE_FAULT, ExchangeIncident.class, leadOrAdministrator()),
  /** 再起動: restart terminal and readers as planned (ID-15). */
  DUE_RESTART(TaskSubjectKind.EXCHANGE_FAULT, ExchangeIncident.class, leadOrAdministrator()),
  /** 非常用アカウントの使用: find out why it was used, and seal it anew. */
  OPENED_ENVELOPE(TaskSubjectKind.STAFF_ACCOUNT, OpenedEnvelope.class, Set.of(Names.ADMIN));

  private final TaskSubjectKind subjects;
  private final Class<? extends Record> details;
  private final Set<String> roles;

  TaskKind(TaskSubjectKind subjects, Class<? extends Record> details, Set<String> roles) {
    this.subjects = subjects;
    this.details = details;
    this.roles = roles;
  }

  private static Set<String> leadOrAdministrator() {
    return Set.of(Names.CLERK_LEAD, Names.ADMIN);
  }

  /** What tasks of this kind are about. */
  public TaskSubjectKind subjects() {
    return subjects;
  }

  /** The record that says more, a {@link TaskDetails}. */
  public Class<? extends Record> details() {
    return details;
  }

  /** Names of the roles that may deal with it. */
  public Set<String> roles() {
    return roles;
  }
}
