/* The PC/SC library of another platform on Linux: functions, widths and layouts of Windows' or
   macOS', and behind them pcsc-lite's own library. Says nothing of another platform's behaviour. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef uint32_t NUMBER;
typedef int32_t CODE;
#ifdef WINDOWS
typedef uint64_t HANDLE;
typedef uint16_t CHARACTER;
#define NAMED(function) function##W
#define ATR 36
#else
typedef int32_t HANDLE;
typedef char CHARACTER;
#define NAMED(function) function
#define ATR 33
#pragma pack(1)
#endif

typedef struct {
  NUMBER protocol;
  NUMBER length;
} HEADER;

typedef struct {
  const CHARACTER *reader;
  void *data;
  NUMBER current;
  NUMBER event;
  NUMBER atr_length;
  unsigned char atr[ATR];
} STATE;
#pragma pack()

/* pcsc-lite's */
typedef struct {
  unsigned long protocol;
  unsigned long length;
} OWN_HEADER;

typedef struct {
  const char *reader;
  void *data;
  unsigned long current;
  unsigned long event;
  unsigned long atr_length;
  unsigned char atr[33];
} OWN_STATE;

#define READERS 16
#define NAME 128

/* Before anything else: where the service listens. */
void useSocket(const char *path) { setenv("PCSCLITE_CSOCK_NAME", path, 1); }

static void *own(const char *function) {
  static void *library;
  if (!library) library = dlopen("libpcsclite.so.1", RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND);
  return dlsym(library, function);
}

static void narrow(char *to, const CHARACTER *from) {
  do *to++ = (char) *from;
  while (*from++);
}

CODE SCardEstablishContext(NUMBER scope, const void *a, const void *b, HANDLE *context) {
  long (*function)(unsigned long, const void *, const void *, long *) = own("SCardEstablishContext");
  long given = 0;
  CODE code = (CODE) function(scope, a, b, &given);
  *context = (HANDLE) given;
  return code;
}

CODE SCardReleaseContext(HANDLE context) {
  long (*function)(long) = own("SCardReleaseContext");
  return (CODE) function((long) context);
}

CODE NAMED(SCardConnect)(HANDLE context, const CHARACTER *reader, NUMBER share, NUMBER protocols,
                         HANDLE *card, NUMBER *protocol) {
  long (*function)(long, const char *, unsigned long, unsigned long, long *, unsigned long *) =
      own("SCardConnect");
  char name[NAME];
  long given = 0;
  unsigned long active = 0;
  narrow(name, reader);
  CODE code = (CODE) function((long) context, name, share, protocols, &given, &active);
  *card = (HANDLE) given;
  *protocol = (NUMBER) active;
  return code;
}

CODE SCardReconnect(HANDLE card, NUMBER share, NUMBER protocols, NUMBER how, NUMBER *protocol) {
  long (*function)(long, unsigned long, unsigned long, unsigned long, unsigned long *) =
      own("SCardReconnect");
  unsigned long active = 0;
  CODE code = (CODE) function((long) card, share, protocols, how, &active);
  *protocol = (NUMBER) active;
  return code;
}

CODE SCardDisconnect(HANDLE card, NUMBER how) {
  long (*function)(long, unsigned long) = own("SCardDisconnect");
  return (CODE) function((long) card, how);
}

CODE SCardTransmit(HANDLE card, const HEADER *header, const unsigned char *command, NUMBER length,
                   HEADER *unused, unsigned char *answer, NUMBER *answer_length) {
  long (*function)(long, const OWN_HEADER *, const unsigned char *, unsigned long, OWN_HEADER *,
                   unsigned char *, unsigned long *) = own("SCardTransmit");
  if (header->length != sizeof(HEADER)) return (CODE) 0x80100004;
  OWN_HEADER sent = {header->protocol, sizeof(OWN_HEADER)};
  unsigned long given = *answer_length;
  CODE code = (CODE) function((long) card, &sent, command, length, NULL, answer, &given);
  *answer_length = (NUMBER) given;
  return code;
}

CODE NAMED(SCardListReaders)(HANDLE context, const CHARACTER *groups, CHARACTER *readers,
                             NUMBER *length) {
  long (*function)(long, const char *, char *, unsigned long *) = own("SCardListReaders");
  char names[READERS * NAME];
  unsigned long given = sizeof names;
  CODE code = (CODE) function((long) context, NULL, names, &given);
  if (code == 0 && readers) {
    if (*length < given) return (CODE) 0x80100008;
    for (unsigned long i = 0; i < given; i++) readers[i] = (CHARACTER) (unsigned char) names[i];
  }
  *length = (NUMBER) given;
  return code;
}

CODE NAMED(SCardGetStatusChange)(HANDLE context, NUMBER millis, STATE *states, NUMBER count) {
  long (*function)(long, unsigned long, OWN_STATE *, unsigned long) = own("SCardGetStatusChange");
  OWN_STATE wanted[READERS];
  char names[READERS][NAME];
  memset(wanted, 0, sizeof wanted);
  for (NUMBER i = 0; i < count; i++) {
    narrow(names[i], states[i].reader);
    wanted[i].reader = names[i];
    wanted[i].current = states[i].current;
  }
  CODE code = (CODE) function((long) context, millis, wanted, count);
  for (NUMBER i = 0; i < count; i++) {
    states[i].event = (NUMBER) wanted[i].event;
    states[i].atr_length = (NUMBER) wanted[i].atr_length;
    memset(states[i].atr, 0xAA, ATR);
    memcpy(states[i].atr, wanted[i].atr, 33);
  }
  return code;
}
