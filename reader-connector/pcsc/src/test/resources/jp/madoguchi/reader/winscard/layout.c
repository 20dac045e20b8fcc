/* What the transport uses of the platform's PC/SC library, as the platform's own header has it. */
#include <stddef.h>
#include <stdio.h>
#ifdef _WIN32
#include <windows.h>
#include <winscard.h>
#else
#include <winscard.h>
#endif

#define SIZE(type) printf("size %s %u\n", #type, (unsigned) sizeof(type))
#define FIELD(type, field) \
  printf("field %s.%s %u %u\n", #type, #field, (unsigned) offsetof(type, field), \
         (unsigned) sizeof(((type *) 0)->field))
#define NUMBER(name) printf("number %s 0x%08X\n", #name, (unsigned) (name))
#define READER_STATE(type) \
  SIZE(type); \
  FIELD(type, szReader); \
  FIELD(type, pvUserData); \
  FIELD(type, dwCurrentState); \
  FIELD(type, dwEventState); \
  FIELD(type, cbAtr); \
  FIELD(type, rgbAtr)

int main(void) {
  SIZE(DWORD);
  SIZE(LONG);
  SIZE(SCARDCONTEXT);
  SIZE(SCARDHANDLE);
  SIZE(SCARD_IO_REQUEST);
  FIELD(SCARD_IO_REQUEST, dwProtocol);
  FIELD(SCARD_IO_REQUEST, cbPciLength);
#ifdef _WIN32
  READER_STATE(SCARD_READERSTATEA);
  READER_STATE(SCARD_READERSTATEW);
  printf("size character of a name %u\n", (unsigned) sizeof(WCHAR));
#else
  READER_STATE(SCARD_READERSTATE);
  printf("size character of a name %u\n", (unsigned) sizeof(char));
#endif

  NUMBER(SCARD_SCOPE_SYSTEM);
  NUMBER(SCARD_SHARE_EXCLUSIVE);
  NUMBER(SCARD_PROTOCOL_T0);
  NUMBER(SCARD_PROTOCOL_T1);
  NUMBER(SCARD_LEAVE_CARD);
  NUMBER(SCARD_UNPOWER_CARD);
  NUMBER(SCARD_STATE_UNAWARE);
  NUMBER(SCARD_STATE_CHANGED);
  NUMBER(SCARD_STATE_UNKNOWN);
  NUMBER(SCARD_STATE_PRESENT);

  NUMBER(SCARD_E_INVALID_HANDLE);
  NUMBER(SCARD_E_UNKNOWN_READER);
  NUMBER(SCARD_E_TIMEOUT);
  NUMBER(SCARD_E_SHARING_VIOLATION);
  NUMBER(SCARD_E_SERVER_TOO_BUSY);
  NUMBER(SCARD_E_NO_SMARTCARD);
  NUMBER(SCARD_E_PROTO_MISMATCH);
  NUMBER(SCARD_F_COMM_ERROR);
  NUMBER(SCARD_E_NOT_TRANSACTED);
  NUMBER(SCARD_E_READER_UNAVAILABLE);
  NUMBER(SCARD_E_NO_SERVICE);
  NUMBER(SCARD_E_SERVICE_STOPPED);
  NUMBER(SCARD_P_SHUTDOWN);
  NUMBER(SCARD_E_NO_READERS_AVAILABLE);
  NUMBER(SCARD_E_COMM_DATA_LOST);
  NUMBER(SCARD_W_UNSUPPORTED_CARD);
  NUMBER(SCARD_E_CARD_UNSUPPORTED);
  NUMBER(SCARD_W_UNRESPONSIVE_CARD);
  NUMBER(SCARD_W_UNPOWERED_CARD);
  NUMBER(SCARD_W_RESET_CARD);
  NUMBER(SCARD_W_REMOVED_CARD);
#ifdef _WIN32
  NUMBER(ERROR_INVALID_HANDLE);
  NUMBER(ERROR_DEVICE_NOT_CONNECTED);
  NUMBER(ERROR_BROKEN_PIPE);
  NUMBER(RPC_S_SERVER_UNAVAILABLE);
  NUMBER(ERROR_BAD_COMMAND);
  NUMBER(ERROR_GEN_FAILURE);
  NUMBER(ERROR_SEM_TIMEOUT);
  NUMBER(ERROR_IO_DEVICE);
#endif
  return 0;
}
