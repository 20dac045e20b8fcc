package jp.madoguchi.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request whose form has been read here, all but its PIN. */
final class FormWithoutPin extends HttpServletRequestWrapper {
  private static final byte[] FIELD = "pin=".getBytes(StandardCharsets.US_ASCII);

  private final Map<String, String[]> parameters = new LinkedHashMap<>();
  private char[] pin = new char[0];

  /**
   * @param body of the form, wiped here
   * @throws IllegalArgumentException when a field is not written as forms are
   */
  FormWithoutPin(HttpServletRequest request, byte[] body) {
    super(request);
    // asked for any parameter, the server would wait for the body that has been read here
    String query = request.getQueryString();
    try {
      fields(query == null ? new byte[0] : query.getBytes(StandardCharsets.US_ASCII));
      fields(body);
    } catch (IllegalArgumentException broken) {
      Arrays.fill(pin, '\0');
      throw broken;
    }
  }

  /** Takes the fields apart and wipes what they came in. */
  private void fields(byte[] encoded) {
    try {
      int begin = 0;
      while (begin < encoded.length) {
        int end = begin;
        while (end < encoded.length && encoded[end] != '&') {
          end++;
        }
        field(encoded, begin, end);
        begin = end + 1;
      }
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  /** The PIN as it was typed; from now on it is the caller's to wipe. */
  char[] takePin() {
    char[] taken = pin;
    pin = new char[0];
    return taken;
  }

  private void field(byte[] body, int begin, int end) {
    int value = begin + FIELD.length;
    if (value <= end && Arrays.equals(body, begin, value, FIELD, 0, FIELD.length)) {
      // digits stand for themselves in a form; anything else is no PIN and will be refused as such
      Arrays.fill(pin, '\0');
      pin = new char[end - value];
      for (int i = 0; i < pin.length; i++) {
        pin[i] = (char) (body[value + i] & 0xFF);
      }
    } else if (end > begin) {
      String text = new String(body, begin, end - begin, StandardCharsets.US_ASCII);
      int equals = text.indexOf('=');
      add(
          decoded(equals < 0 ? text : text.substring(0, equals)),
          equals < 0 ? "" : text.substring(equals + 1));
    }
  }

  private void add(String name, String encoded) {
    List<String> values = new ArrayList<>(List.of(parameters.getOrDefault(name, new String[0])));
    values.add(decoded(encoded));
    parameters.put(name, values.toArray(String[]::new));
  }

  private static String decoded(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  @Override
  public String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public String[] getParameterValues(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values.clone();
  }
}
