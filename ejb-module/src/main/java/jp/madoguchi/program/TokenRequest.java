package jp.madoguchi.program;

/**
 * What a program asks a token with (RFC 6749 §4.4, RFC 7523 §2.2).
 *
 * @param assertion the signed {@code client_assertion}
 * @param clientId {@code client_id}, or null: the assertion says it
 * @param scope {@code scope}, or null
 * @param address where the request comes from
 */
public record TokenRequest(String assertion, String clientId, String scope, String address) {
  @Override
  public String toString() {
    return "[***]";
  }
}
