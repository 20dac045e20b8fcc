package jp.madoguchi.audit;

/** Operation (操作) of an audit record, workflow rules 5.5. */
public enum AuditAction {
  LOG_IN,
  LOG_IN_REFUSED,
  LOG_OUT,
  /** A list of patients or sessions was shown. */
  LIST,
  /** One person's eligibility was shown. */
  VIEW_ELIGIBILITY,
  /** An inquiry was sent to the terminal (照会). */
  INQUIRE,
  /** A result was stored (受信). */
  RECEIVE,
  /** 取込. */
  TAKE_OVER,
  /** 保留. */
  HOLD,
  /** 中止. */
  CANCEL,
  /** 患者照合. */
  ASSIGN_PATIENT,
  /** 受付責任者 confirms that the person of an answer is the patient although name or sex differ. */
  CONFIRM_PERSON,
  /** 結び付けの取消. */
  UNDO_ATTACHMENT,
  /** 医療機関による同意の取消. */
  WITHDRAW_CONSENT,
  /** 対応済. */
  FINISH,
  /** 本人確認 at the desk (PIN, 目視). */
  IDENTIFY,
  /** 医療情報の閲覧. */
  VIEW_MEDICAL,
  /** Medical information asked from the terminal. */
  REQUEST_MEDICAL,
  /** A read or an operation that was refused. */
  REFUSED,
  /** The patient register was changed by the hospital's own system. */
  IMPORT_REGISTER,
  /** Setting or mode changed. */
  CHANGE_SETTING,
  /** 担当: somebody took a task. */
  TAKE_TASK,
  /** 対応済: a task was ended. */
  END_TASK,
  /** A task was opened again. */
  REOPEN_TASK,
  /** The audit ledger itself was read. */
  VIEW_AUDIT
}
