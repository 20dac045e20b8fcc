package jp.madoguchi.terminal.virtual.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.madoguchi.terminal.messages.BulkDownloadRequest;
import jp.madoguchi.terminal.messages.BulkFilter;
import jp.madoguchi.terminal.messages.BulkQualificationResponse;
import jp.madoguchi.terminal.messages.BulkReception;
import jp.madoguchi.terminal.messages.BulkReceptionBody;
import jp.madoguchi.terminal.messages.BulkReferenceNumberResponse;
import jp.madoguchi.terminal.messages.Draft;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageException.Reason;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.terminal.messages.ReferenceNumberRegistrationInfo;
import jp.madoguchi.terminal.messages.ResponseHeader;
import jp.madoguchi.terminal.messages.SegmentOfResult;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.virtual.answers.BulkPersonAnswers;
import jp.madoguchi.terminal.virtual.answers.QualificationAnswers;
import jp.madoguchi.terminal.virtual.answers.ReferenceNumbers;
import jp.madoguchi.terminal.virtual.faults.FaultKind;
import jp.madoguchi.terminal.virtual.faults.Struck;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;

/**
 * The bulk families: 01 receives a request under a 受付番号, 02 fetches its result, which may not be
 * ready the first times.
 */
public final class BulkDesk {
  private final QualificationAnswers qualification;
  private final ReferenceNumbers references;
  private final BulkPersonAnswers answers;
  private final BulkSettings settings;
  private final Receptions receptions;

  /**
   * @param folder where received requests are kept
   */
  public BulkDesk(
      QualificationAnswers qualification,
      ReferenceNumbers references,
      BulkPersonAnswers answers,
      BulkSettings settings,
      Path folder,
      Clock clock)
      throws IOException {
    this.qualification = qualification;
    this.references = references;
    this.answers = answers;
    this.settings = settings;
    this.receptions = new Receptions(folder, settings.processingAnswers(), clock);
  }

  /** Whether requests of this name are this desk's. */
  public static boolean isBulk(MessageName name) {
    return switch (name.family()) {
      case OQSmuquc, OQSmuimm, OQSmutic, OQSmuhvq, OQSmuonq -> true;
      default -> false;
    };
  }

  /** A place for a request on its way here, on the same file system as the folders. */
  public Path intake() throws IOException {
    return receptions.temporary(".req");
  }

  /**
   * Receives the request of phase 01 that lies in a file, and keeps the file.
   *
   * @throws MessageException when it is no such request; the file stays
   */
  public BulkReception receive(MessageName name, Path request)
      throws IOException, MessageException {
    String identifier = check(name, request);
    String number = receptions.keep(name.family(), request);
    ResponseHeader header = qualification.header(identifier, null).build();
    return new BulkReception(
        name.family(),
        header,
        new BulkReceptionBody(number, header.processExecutionTime(), List.of()),
        List.of());
  }

  /**
   * Answers a request of phase 02.
   *
   * @param struck what goes wrong: 処理中 and a system error come without people
   * @param encoding encoding of this answer
   * @param head changes the head of the answer to what is sent
   */
  public BulkResultAnswer download(
      MessageName name,
      BulkDownloadRequest request,
      Struck struck,
      MessageEncoding encoding,
      UnaryOperator<Draft<ResponseHeader>> head)
      throws IOException, MessageException {
    String number = request.body().receptionNumber();
    Path asked = receptions.find(name.family(), number).orElse(null);
    Draft<ResponseHeader> header = qualification.header(null, null).set("ReceptionNumber", number);
    if (asked == null) {
      header
          .set("SegmentOfResult", SegmentOfResult.ABNORMAL)
          .set("ErrorCode", "UNKNOWN-CODE")
          .set("ErrorMessage", "（試験用）受付番号が見つかりません");
      return new BulkResultAnswer.Brief(brief(name.family(), head.apply(header)));
    } else if (struck.by(FaultKind.SYSTEM_ERROR)) {
      return new BulkResultAnswer.Brief(brief(name.family(), head.apply(header)));
    } else if (struck.by(FaultKind.PROCESSING) || receptions.stillProcessing(number)) {
      header.set("SegmentOfResult", SegmentOfResult.PROCESSING);
      return new BulkResultAnswer.Brief(brief(name.family(), head.apply(header)));
    }
    return result(name, asked, encoding, header, head);
  }

  private BulkResultAnswer result(
      MessageName name,
      Path asked,
      MessageEncoding encoding,
      Draft<ResponseHeader> header,
      UnaryOperator<Draft<ResponseHeader>> head)
      throws IOException, MessageException {
    MessageName xml = name.responseName();
    Path whole = receptions.temporary(".res");
    try (BulkResultFile result = new BulkResultFile(xml, encoding, receptions.temporary(".part"))) {
      Map<String, String> sent = people(name.family(), asked, result);
      header
          .set("ArbitraryFileIdentifier", sent.get("ArbitraryFileIdentifier"))
          .set("QualificationConfirmationDate", sent.get("QualificationConfirmationDate"));
      boolean zipped = result.people() > settings.zipAbove();
      result.writeTo(whole, head.apply(header), zipped);
      return new BulkResultAnswer.Whole(zipped ? name.responseName("zip") : xml, whole);
    }
  }

  /** Writes everybody who was asked for; gives the texts of the request's head. */
  private Map<String, String> people(MessageFamily family, Path asked, BulkResultFile result)
      throws IOException, MessageException {
    BulkRequestFile request = new BulkRequestFile(asked);
    switch (family) {
      case OQSmuquc -> {
        return request.read(
            texts -> result.add(answers.byNumber(draft(QualificationSearch.class, texts))));
      }
      case OQSmuimm -> {
        return request.read(
            texts ->
                result.add(
                    references.register(draft(ReferenceNumberRegistrationInfo.class, texts))));
      }
      default -> {
        BulkFilter[] filter = new BulkFilter[1];
        Map<String, String> head =
            request.read(texts -> filter[0] = draft(BulkFilter.class, texts));
        for (Iterator<VirtualPerson> all = answers.people(family, filter[0]).iterator();
            all.hasNext(); ) {
          result.add(answers.collected(family, all.next()));
        }
        return head;
      }
    }
  }

  /** 任意のファイル識別子 of a request that can be received. */
  private static String check(MessageName name, Path request) throws IOException, MessageException {
    long[] people = new long[1];
    Map<String, String> head = new BulkRequestFile(request).read(texts -> people[0]++);
    if (head.get("MedicalInstitutionCode") == null) {
      throw MessageException.of(Reason.MISSING_FIELD, "MedicalInstitutionCode is missing");
    } else if (people[0] == 0) {
      throw MessageException.of(
          Reason.MISSING_FIELD,
          name.family() == MessageFamily.OQSmuimm
              ? "ReferenceNumberRegistrationInfo is missing"
              : "QualificationConfirmSearchInfo is missing");
    }
    return head.get("ArbitraryFileIdentifier");
  }

  private static <R extends Record> R draft(Class<R> type, Map<String, String> texts) {
    Draft<R> draft = Draft.of(type);
    texts.forEach(
        (element, text) -> {
          if (PersonElements.of(type).contains(element)) {
            draft.set(element, text);
          }
        });
    return draft.build();
  }

  private static TerminalMessage brief(MessageFamily family, Draft<ResponseHeader> header) {
    return family == MessageFamily.OQSmuimm
        ? new BulkReferenceNumberResponse(header.build(), null, List.of())
        : new BulkQualificationResponse(family, header.build(), null, List.of());
  }
}
