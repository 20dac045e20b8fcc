/* Stands for Java on Windows: says where it was started and with what, and ends with 7. */
#include <direct.h>
#include <stdio.h>

int main(int count, char **arguments) {
  char folder[1024];
  printf("in %s\n", _getcwd(folder, sizeof folder));
  for (int i = 1; i < count; i++) {
    printf("argument %s\n", arguments[i]);
  }
  return 7;
}
