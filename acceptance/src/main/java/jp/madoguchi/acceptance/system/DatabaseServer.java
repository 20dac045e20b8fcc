package jp.madoguchi.acceptance.system;

/** The database beside a server, where it is a process of its own. */
interface DatabaseServer {
  /** A database inside the server's own process: it cannot be taken away alone. */
  DatabaseServer INSIDE =
      new DatabaseServer() {
        @Override
        public void start() {
          throw new UnsupportedOperationException("the database runs inside the server");
        }

        @Override
        public void stop() {
          // ends with the server
        }
      };

  void start();

  void stop();
}
