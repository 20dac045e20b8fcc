package jp.madoguchi.web.print;

import com.openhtmltopdf.extend.FSStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** A picture of a document, by its name. */
record PressedPicture(String address, Function<String, byte[]> pictures) implements FSStream {
  @Override
  public InputStream getStream() {
    byte[] picture = pictures.apply(address.substring(address.indexOf(':') + 1));
    return new ByteArrayInputStream(picture == null ? new byte[0] : picture);
  }

  @Override
  public Reader getReader() {
    return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
  }
}
