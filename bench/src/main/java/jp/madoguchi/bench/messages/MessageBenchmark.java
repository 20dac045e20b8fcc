package jp.madoguchi.bench.messages;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import jp.madoguchi.terminal.messages.BulkPersons;
import jp.madoguchi.terminal.messages.BulkReader;
import jp.madoguchi.terminal.messages.BulkSource;
import jp.madoguchi.terminal.messages.MessageCodec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Each reads the whole document of bytes; factories are made once, readers for each document. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class MessageBenchmark {
  @Param Documents document;

  private final MessageCodec codec = new MessageCodec();
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
  private byte[] bytes;
  private DocumentBuilder dom;
  private Unmarshaller jaxb;

  @Setup
  public void prepare() throws Exception {
    bytes = document.bytes();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    dom = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    jaxb = JAXBContext.newInstance(JaxbMessage.class).createUnmarshaller();
    if (JaxbMessage.people(jaxb.unmarshal(new ByteArrayInputStream(bytes))) == 0) {
      throw new IllegalStateException("JAXB bound nothing");
    }
  }

  /** The baseline: every event, and nothing done with it. */
  @Benchmark
  public int stax() throws Exception {
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    int events = 0;
    while (xml.hasNext()) {
      events += xml.next();
    }
    return events;
  }

  @Benchmark
  public Object codec() throws Exception {
    return codec.read(document.fileName(), bytes);
  }

  /** Two passes: checked from end to end, then person by person. */
  @Benchmark
  public void bulkReader(Blackhole sink) throws Exception {
    BulkReader reader = BulkReader.open(document.fileName(), BulkSource.of(bytes));
    try (BulkPersons people = reader.people()) {
      for (Object person; (person = people.next()) != null; ) {
        sink.consume(person);
      }
    }
  }

  /** A tree of nodes, nothing bound. */
  @Benchmark
  public Object dom() throws Exception {
    return dom.parse(new ByteArrayInputStream(bytes));
  }

  @Benchmark
  public Object jaxb() throws Exception {
    return jaxb.unmarshal(new ByteArrayInputStream(bytes));
  }
}
