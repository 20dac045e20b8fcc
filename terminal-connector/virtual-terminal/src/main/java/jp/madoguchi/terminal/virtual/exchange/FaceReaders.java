package jp.madoguchi.terminal.virtual.exchange;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.MessageTimestamp;
import jp.madoguchi.terminal.virtual.answers.QualificationAnswers;
import jp.madoguchi.terminal.virtual.answers.Visit;
import jp.madoguchi.terminal.virtual.population.Person;

/**
 * The 顔認証付きカードリーダー of the terminal: a card put on one of them becomes a file in {@code face}. The
 * first two of the twenty hexadecimal digits of its name are the reader's number; no two files ever
 * have the same name.
 */
final class FaceReaders {
  private final Folders folders;
  private final String code;
  private final QualificationAnswers answers;
  private final MessageEncoding encoding;
  private final int readers;
  private final Clock clock;
  private final MessageCodec codec = new MessageCodec();
  private final String start = "%010x".formatted(new SecureRandom().nextLong() & 0xFFFFFFFFFFL);
  private final AtomicLong visits = new AtomicLong();

  FaceReaders(
      Folders folders,
      String code,
      QualificationAnswers answers,
      MessageEncoding encoding,
      int readers,
      Clock clock) {
    this.folders = folders;
    this.code = code;
    this.answers = answers;
    this.encoding = encoding;
    this.readers = readers;
    this.clock = clock;
  }

  int count() {
    return readers;
  }

  long visits() {
    return visits.get();
  }

  /**
   * A person puts the card on a reader.
   *
   * @param reader 1 to {@link #count()}
   * @return name of the file
   */
  String visit(Person person, int reader, Visit visit) throws IOException, MessageException {
    if (reader < 1 || reader > readers) {
      throw new IllegalArgumentException("reader: 1 to " + readers);
    }
    byte[] document = codec.write(answers.byCard(person, visit), encoding);
    String identifier =
        "%02x%s%08x".formatted(reader, start, visits.incrementAndGet() & 0xFFFFFFFFL);
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), MessageTimestamp.ZONE);
    String name = MessageName.face(code, identifier, now).fileName();
    Folders.put(folders.face(), name, document);
    return name;
  }
}
