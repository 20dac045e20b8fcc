package jp.madoguchi.audit;

/**
 * Operation (操作) of an audit record, workflow rules 5.5: each act has its own. Where one was split,
 * older records keep the word they were written with.
 */
public enum AuditAction {
  LOG_IN,
  LOG_IN_REFUSED,
  LOG_OUT,
  /** The password of a log-in was right, its second factor is still to be given. */
  GIVE_PASSWORD,
  /** 再認証: somebody proved within his log-in who he is. */
  PROVE_AGAIN,
  /** A list of patients or sessions was shown. */
  LIST,
  /** Patients were searched for in the register. */
  SEARCH_PATIENTS,
  /** A chosen patient was compared with the person of an answer. */
  COMPARE_PERSON,
  /** One person's eligibility was shown. */
  VIEW_ELIGIBILITY,
  /** One patient's entry of the register was shown. */
  VIEW_PATIENT,
  /** Whose a session is and was. */
  VIEW_ATTACHMENTS,
  /** 同意状況 of a patient. */
  VIEW_CONSENTS,
  /** 受付で要確認: what the last bulk inquiry said of a patient. */
  VIEW_WARNING,
  /** An inquiry was sent to the terminal (照会). */
  INQUIRE,
  /** The same inquiry was sent again. */
  INQUIRE_AGAIN,
  /** A result was stored (受信). */
  RECEIVE,
  /** 取込. */
  TAKE_OVER,
  /** 取込 by the program itself: valid, and nothing differed. */
  TAKE_OVER_BY_ITSELF,
  /** 喪失の登録: the insurance on file was closed, nothing new was taken. */
  RECORD_LOSS,
  /** 提示書類の訂正. */
  SHOW_DOCUMENT,
  /** 保留. */
  HOLD,
  /** Somebody who was stopped says that what reads as a My Number in his words is none. */
  CONFIRM_NO_MY_NUMBER,
  /** 中止. */
  CANCEL,
  /** 患者照合. */
  ASSIGN_PATIENT,
  /** 患者照合 by the program itself: one patient, without doubt. */
  ASSIGN_BY_ITSELF,
  /** A new patient was put into the register from an answer. */
  REGISTER_PATIENT,
  /** 受付責任者 confirms that the person of an answer is the patient although name or sex differ. */
  CONFIRM_PERSON,
  /** 結び付けの取消. */
  UNDO_ATTACHMENT,
  /** The program took a session from its patient: the register says now that it is another one. */
  RELEASE_PATIENT,
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
  /** An answer with medical information was stored. */
  RECEIVE_MEDICAL,
  /** A read or an operation that was refused. */
  REFUSED,
  /** The patient register was changed by the hospital's own system. */
  IMPORT_REGISTER,
  /** What the register says was taken over what the centre had confirmed. */
  ADOPT_DIFFERENCE,
  /** What the centre had confirmed stays. */
  DISMISS_DIFFERENCE,
  /** What a bulk inquiry would ask. */
  PREVIEW_BULK,
  /** A bulk inquiry was made (一括照会). */
  ORDER_BULK,
  /** A step of it was sent to the terminal. */
  SEND_BULK,
  /** A bulk answer was stored. */
  RECEIVE_BULK,
  /** 今すぐ. */
  HURRY_BULK,
  /** It goes on after a stop. */
  RESUME_BULK,
  /** 中止 of a bulk inquiry. */
  CANCEL_BULK,
  /** 完了 of a bulk inquiry. */
  CLOSE_BULK,
  /** 取込 of a row of a bulk inquiry. */
  TAKE_OVER_BULK,
  /** 確認済 of a row of a bulk inquiry. */
  SEE_BULK,
  /** Setting or mode changed. */
  CHANGE_SETTING,
  /** A reader's place or model was described. */
  DESCRIBE_READER,
  /** A daily restart was planned. */
  PLAN_RESTART,
  /** A step of a restart was done. */
  RESTART_STEP,
  /** A quarantined file was given back to be read again. */
  PUT_BACK_FILE,
  /** The first accounts of an installation were made. */
  CREATE_ACCOUNTS,
  /** 初期設定の完了: an empty installation got its administrator in the browser. */
  FINISH_SETUP,
  /** A new account. */
  HIRE_STAFF,
  /** What is said of a person was changed. */
  DESCRIBE_STAFF,
  /** An account was switched on or off. */
  SWITCH_STAFF,
  /** Another first password was made. */
  RESET_PASSWORD,
  /** An account's password lies somewhere else now: here, in the directory, in an envelope. */
  MOVE_PASSWORD,
  /** 非常用アカウントの使用: a log-in with a password from a sealed envelope. */
  OPEN_SEALED_ACCOUNT,
  /** Somebody made another password of his own. */
  CHANGE_PASSWORD,
  /** 認証要素の登録. */
  ENROL_FACTOR,
  /** Somebody took a factor of his own away. */
  REMOVE_FACTOR,
  /** Recovery codes were made anew. */
  RENEW_CODES,
  /** A recovery code was used up. */
  USE_CODE,
  /** An administrator took the factors of a person away. */
  RESET_FACTORS,
  /** A lock after wrong passwords was released. */
  RELEASE_LOCK,
  /** 権限の再確認. */
  CONFIRM_RIGHTS,
  /** A licence was recorded. */
  RECORD_LICENCE,
  /** The paper of a licence was seen. */
  CHECK_LICENCE,
  /** A licence was withdrawn. */
  WITHDRAW_LICENCE,
  /** 役割の付与. */
  GIVE_ROLE,
  /** 役割の取消. */
  WITHDRAW_ROLE,
  /** A role was proposed to a second administrator. */
  PROPOSE_ROLE,
  /** A proposed role was refused. */
  REFUSE_ROLE,
  /** 閲覧権限の付与. */
  GRANT_VIEWING,
  /** A viewing grant was ended before its time. */
  END_GRANT,
  /** The identity system read who works here. */
  LIST_STAFF,
  /** 印刷 of the people with rights, for their review. */
  PRINT_STAFF,
  /** 人事データの取込. */
  IMPORT_STAFF,
  /** A system of the hospital was entered (連携システム). */
  CREATE_PROGRAM,
  /** A second administrator confirmed it, or its key. */
  CONFIRM_PROGRAM,
  PROPOSE_PROGRAM_CHANGE,
  DROP_PROGRAM_CHANGE,
  CHANGE_PROGRAM,
  /** A public key was added. */
  ADD_PROGRAM_KEY,
  /** A public key was taken away. */
  WITHDRAW_PROGRAM_KEY,
  /** It may call no more. */
  REVOKE_PROGRAM,
  /** It got a token. */
  GIVE_PROGRAM_TOKEN,
  /** It was not let in. */
  REFUSE_PROGRAM,
  /** 担当: somebody took a task. */
  TAKE_TASK,
  /** 対応済: a task was ended. */
  END_TASK,
  /** A task was opened again. */
  REOPEN_TASK,
  /** The audit ledger itself was read. */
  VIEW_AUDIT,
  /** 印刷 of one result. */
  PRINT_RESULT,
  /** 印刷 of the day's summary. */
  PRINT_DAY,
  /** 印刷 of records of the ledger. */
  PRINT_AUDIT,
  /** 印刷 of medical information. */
  PRINT_MEDICAL,
  /** The chain of the ledger was verified. */
  VERIFY_CHAIN,
  /** Records of a past month were taken away by the tables' owner. */
  RETIRE_AUDIT,
  /** 漏えい報告: a leak report was made. */
  REPORT_LEAK,
  /** 点検の警報: a kind of readings went over its limit on a day. */
  RAISE_REVIEW_ALARM,
  /** 点検済: an auditor looked through a kind of readings of a day. */
  REVIEW_READINGS,
  /** 保守作業計画: a work plan was entered. */
  ENTER_WORK_PLAN,
  /** Another administrator approved it. */
  APPROVE_WORK_PLAN,
  /** It counts no more. */
  WITHDRAW_WORK_PLAN,
  /** リモート接続記録: the log of the hospital's gate was read. */
  READ_REMOTE_LOG,
  /** An auditor decided about a session set against the plans. */
  DECIDE_REMOTE_ACCESS,
  /** 担当: a booking, an admission or the desk said who is in charge of a patient. */
  PUT_IN_CHARGE,
  /** What was said of who is in charge does not count any more. */
  WITHDRAW_CHARGE,
  /** 医薬品の表の読込: an edition was read and waits. */
  LOAD_MEDICINES,
  /** 医薬品の表の適用: an edition took effect. */
  USE_MEDICINES,
  /** An edition that waited was dropped. */
  DROP_MEDICINES,
  /** The edition before took effect again. */
  ROLL_BACK_MEDICINES,
  /** 救急・災害時医療情報閲覧の開始: a patient was opened to somebody without consent. */
  OPEN_GROUND,
  /** It was closed by hand. */
  CLOSE_GROUND,
  /** 救急・災害の閲覧の事後確認. */
  REVIEW_GROUND,
  /** 災害時モードの登録. */
  ENTER_DISASTER,
  /** Another administrator approved it. */
  APPROVE_DISASTER,
  /** It was ended before its time. */
  END_DISASTER,
  /** 閲覧券の発行: the hospital's own system is about to open a patient's page. */
  ISSUE_TICKET,
  /** 閲覧券の使用: somebody came with one. */
  USE_TICKET,
  /** 処方前の確認: a drug to be ordered was set against a patient's history. */
  CHECK_ORDER,
  /** 確認の上で処方: it was ordered against a match. */
  OVERRIDE_ORDER
}
