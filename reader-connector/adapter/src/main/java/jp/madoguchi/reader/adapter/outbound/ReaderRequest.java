package jp.madoguchi.reader.adapter.outbound;

import jakarta.resource.spi.ConnectionRequestInfo;
import jp.madoguchi.reader.api.ReaderName;

/** Which reader a session is wanted on. */
record ReaderRequest(ReaderName reader) implements ConnectionRequestInfo {}
