package jp.madoguchi.terminal.virtual.exchange;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.terminal.messages.BulkDownloadRequest;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.MessageTimestamp;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.virtual.answers.AnswerDesk;
import jp.madoguchi.terminal.virtual.answers.AnswerFaults;
import jp.madoguchi.terminal.virtual.answers.CentreAnswer;
import jp.madoguchi.terminal.virtual.bulk.BulkDesk;
import jp.madoguchi.terminal.virtual.bulk.BulkResultAnswer;
import jp.madoguchi.terminal.virtual.faults.FaultKind;
import jp.madoguchi.terminal.virtual.faults.Struck;

/**
 * Puts answers into {@code res}. A request that cannot be answered comes back with an {@code .err}
 * file beside it.
 */
final class Replies {
  private static final Logger LOG = System.getLogger(Replies.class.getName());

  private final Folders folders;
  private final AnswerDesk desk;
  private final BulkDesk bulk;
  private final MessageEncoding encoding;
  private final FolderDelivery delivery;
  private final Clock clock;
  private final MessageCodec codec = new MessageCodec();
  private final AtomicLong refused = new AtomicLong();

  Replies(
      Folders folders,
      AnswerDesk desk,
      BulkDesk bulk,
      MessageEncoding encoding,
      FolderDelivery delivery,
      Clock clock) {
    this.folders = folders;
    this.desk = desk;
    this.bulk = bulk;
    this.encoding = encoding;
    this.delivery = delivery;
    this.clock = clock;
  }

  long refused() {
    return refused.get();
  }

  /** Whether requests of this name are too large to be held in memory. */
  boolean liesInAFile(MessageName name) {
    return BulkDesk.isBulk(name) && name.phase().equals("01");
  }

  /** A file for such a request. */
  Path intake() throws IOException {
    return bulk.intake();
  }

  void answer(TakenRequest request) {
    try {
      String complaint = request.complaint();
      if (complaint == null && request.struck().by(FaultKind.REFUSE)) {
        complaint = "（試験用）形式エラー: 要求の形式が正しくありません";
      }
      if (complaint == null) {
        complaint = tryToAnswer(request);
      }
      if (complaint != null) {
        refuse(request, complaint);
      }
    } catch (IOException unwritable) {
      LOG.log(
          Level.WARNING,
          "the answer to {0} cannot be written: {1}",
          request.name(),
          unwritable.toString());
    }
  }

  /** The request is not answered. */
  void discard(TakenRequest request) {
    try {
      request.content().discard();
    } catch (IOException left) {
      LOG.log(Level.WARNING, "a bulk request is left behind: {0}", left.toString());
    }
  }

  /** Writes the answer, or says why there is none. */
  private String tryToAnswer(TakenRequest request) throws IOException {
    try {
      if (!BulkDesk.isBulk(request.name())) {
        return single(request);
      } else if (request.lying() != null) {
        message(request, bulk.receive(request.name(), request.lying()));
      } else {
        download(request);
      }
      return null;
    } catch (MessageException unwritable) {
      return unwritable.getMessage();
    }
  }

  private String single(TakenRequest request) throws IOException, MessageException {
    CentreAnswer answer = desk.answer(request.question()).orElse(null);
    if (answer instanceof CentreAnswer.MessageAnswer xml) {
      message(request, xml.message());
    } else if (answer instanceof CentreAnswer.DocumentAnswer document && faults(request).failed()) {
      message(request, document.message());
    } else if (answer instanceof CentreAnswer.DocumentAnswer document) {
      put(request, request.name().responseName("pdf"), new FileContent.Bytes(document.pdf()));
    } else {
      return "仮想端末はこの種類の要求（" + request.name().family().label() + "）に答えません";
    }
    return null;
  }

  private void message(TakenRequest request, TerminalMessage right)
      throws IOException, MessageException {
    TerminalMessage answer = faults(request).change(right);
    byte[] document = codec.write(answer, encoding(request.struck()));
    put(request, request.name().responseName(), new FileContent.Bytes(document));
  }

  private void download(TakenRequest request) throws IOException, MessageException {
    BulkResultAnswer answer =
        bulk.download(
            request.name(),
            (BulkDownloadRequest) request.question(),
            request.struck(),
            encoding(request.struck()),
            faults(request)::change);
    if (answer instanceof BulkResultAnswer.Whole whole) {
      put(request, whole.name(), new FileContent.Lying(whole.file()));
    } else {
      byte[] document =
          codec.write(((BulkResultAnswer.Brief) answer).message(), encoding(request.struck()));
      put(request, request.name().responseName(), new FileContent.Bytes(document));
    }
  }

  private void put(TakenRequest request, MessageName name, FileContent content) throws IOException {
    String again = name.fileName().replaceFirst("\\.(\\w+)$", "-2.$1");
    delivery.put(folders.res(), name.fileName(), content, request.struck(), again);
  }

  private void refuse(TakenRequest request, String complaint) throws IOException {
    refused.incrementAndGet();
    byte[] text = (complaint + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
    Folders.put(folders.res(), request.name().errorName().fileName(), text);
    delivery.put(
        folders.res(), request.name().fileName(), request.content(), Struck.BY_NOTHING, null);
  }

  private AnswerFaults faults(TakenRequest request) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), MessageTimestamp.ZONE);
    return new AnswerFaults(request.struck(), today);
  }

  private MessageEncoding encoding(Struck struck) {
    return struck.by(FaultKind.SHIFT_JIS) ? MessageEncoding.SHIFT_JIS : encoding;
  }
}
