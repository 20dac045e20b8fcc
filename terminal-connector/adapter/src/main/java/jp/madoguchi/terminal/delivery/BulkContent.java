package jp.madoguchi.terminal.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.terminal.api.BulkDelivery;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.bulk.BadZipException;
import jp.madoguchi.terminal.bulk.ZippedXml;
import jp.madoguchi.terminal.capture.Capture;
import jp.madoguchi.terminal.messages.BulkReader;
import jp.madoguchi.terminal.messages.BulkSource;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.ResponseHeader;

/** A bulk result, packed or not. It is read as a stream each time, never held in memory. */
record BulkContent(Courier courier, Capture capture, MessageName name, long token)
    implements CaptureContent {

  @Override
  public Optional<CaptureProblem> deliver(Path file) throws DeliveryFailedException, IOException {
    BulkReader reader;
    try {
      reader = BulkReader.open(xmlName(), source(file), courier.limits().bulk());
    } catch (BadZipException e) {
      return Optional.of(new CaptureProblem(e.reason(), e.arguments()));
    } catch (MessageException e) {
      return CaptureProblem.of(e);
    }
    ResponseHeader header = reader.header();
    if (courier.isForeign(capture, header.medicalInstitutionCode())) {
      return CaptureProblem.of(
          QuarantineReason.FOREIGN_INSTITUTION, header.medicalInstitutionCode().strip());
    }
    if (answersAnother(header.receptionNumber())) {
      return CaptureProblem.of(QuarantineReason.RECEPTION_MISMATCH);
    }
    BulkDelivery delivery =
        new CapturedBulk(capture, name, courier.isOurs(capture, name), token, reader);
    courier
        .endpoint()
        .deliver("bulkResultArrived", BulkDelivery.class, ear -> ear.bulkResultArrived(delivery));
    return Optional.empty();
  }

  private BulkSource source(Path file) throws BadZipException, IOException {
    return name.extension().equals("zip")
        ? ZippedXml.in(file, xmlName().fileName(), courier.limits())
        : BulkSource.of(file);
  }

  private MessageName xmlName() {
    return new MessageName(
        name.prefix(), name.phase(), name.direction(), name.isFace(), name.suffix(), "xml");
  }

  /**
   * A download request has no identifier (§3.7), so the answer is held against 受付番号. The identifier
   * of the result is that of the upload, if any, and says nothing here.
   */
  private boolean answersAnother(String reception) throws DeliveryFailedException {
    return reception != null
        && courier
            .askedReception(capture, name)
            .filter(asked -> !asked.equals(reception.strip()))
            .isPresent();
  }
}
