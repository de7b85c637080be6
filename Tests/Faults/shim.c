// Stands between a program and the system, and breaks one of the calls that change files beneath a
// folder: the program is ended there, or the call fails, or it writes half.
//
//   FAULTS_UNDER  the folder; calls about other files are neither counted nor broken
//   FAULTS_LOG    a file that gets one line for each call counted: its kind and what it is about
//   FAULTS_STRUCK a file that is made as soon as anything is broken
//   FAULTS_CALL   the kind of call to break: open, write, sync, rename, unlink, truncate, tell or any
//   FAULTS_AT     which of them, from 1; 0 breaks none
//   FAULTS_DO     kill, tear (half a write, and then kill), short (half a write, and then a full
//                 disk), or the name of an error: ENOSPC, EIO
//   FAULTS_STAY   where set, every later call of the kind fails too
//   FAULTS_ROOM   how many bytes may be written in all, before the disk is full
//   FAULTS_ALONE  where set, no socket of the internet can be made, and the program is ended
//
// Every call that changes a file goes through one of these functions: SQLite keeps their addresses in
// a table that the dynamic linker fills, and Swift and Foundation call them as any program does.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { PASS, FAIL, HALF };

static char under[PATH_MAX];
static const char *wanted, *action;
static long at, room = -1;
static int stays, log_file = -1, is_full, has_struck;
static atomic_long counted;

static int number_of(const char *error) { return strcmp(error, "EIO") == 0 ? EIO : ENOSPC; }

__attribute__((constructor)) static void begin(void) {
  const char *folder = getenv("FAULTS_UNDER"), *path = getenv("FAULTS_LOG");
  if (folder) snprintf(under, sizeof under, "%s", folder);
  wanted = getenv("FAULTS_CALL");
  action = getenv("FAULTS_DO");
  at = getenv("FAULTS_AT") ? atol(getenv("FAULTS_AT")) : 0;
  room = getenv("FAULTS_ROOM") ? atol(getenv("FAULTS_ROOM")) : -1;
  stays = getenv("FAULTS_STAY") != NULL;
  if (path) {
    int made = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    log_file = fcntl(made, F_DUPFD_CLOEXEC, 200);
    syscall(SYS_close, made);
  }
}

static void die(void) {
  syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
  for (;;) pause();
}

// Whether a path, which may be relative and may not exist yet, is beneath the folder.
static int is_under(const char *path) {
  char folder[PATH_MAX], whole[PATH_MAX];
  if (!under[0] || !path) return 0;
  snprintf(folder, sizeof folder, "%s", path);
  char *slash = strrchr(folder, '/');
  if (slash == folder) slash[1] = 0;
  else if (slash) *slash = 0;
  else strcpy(folder, ".");
  if (!realpath(folder, whole)) return 0;
  size_t length = strlen(under);
  return strncmp(whole, under, length) == 0 && (whole[length] == 0 || whole[length] == '/');
}

static int is_open_under(int descriptor) {
  char link[64], path[PATH_MAX];
  if (!under[0]) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  size_t prefix = strlen(under);
  return strncmp(path, under, prefix) == 0 && (path[prefix] == 0 || path[prefix] == '/');
}

static void note(const char *kind, const char *subject) {
  char line[PATH_MAX + 32];
  if (log_file < 0) return;
  int length = snprintf(line, sizeof line, "%s %s\n", kind, subject ? subject : "");
  syscall(SYS_write, log_file, line, (size_t)length);
}

// Leaves word that something was broken.
static void strike(void) {
  const char *path = getenv("FAULTS_STRUCK");
  if (!path || has_struck) return;
  has_struck = 1;
  long descriptor = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT, 0600);
  if (descriptor >= 0) syscall(SYS_close, (int)descriptor);
}

// Counts a call, and decides what becomes of it. `needs_room` says that a full disk would refuse it.
static int decide(const char *kind, const char *subject, int needs_room) {
  int before = errno;
  note(kind, subject);
  if (is_full && needs_room) {
    errno = ENOSPC;
    return FAIL;
  }
  errno = before;
  if (!wanted || !action || at <= 0) return PASS;
  int is_any = strcmp(wanted, "any") == 0;
  if (!is_any && strcmp(wanted, kind) != 0) return PASS;
  long number = atomic_fetch_add(&counted, 1) + 1;
  if (number < at || (number > at && !stays)) return PASS;
  int is_write = strcmp(kind, "write") == 0;
  int is_told = strcmp(kind, "tell") == 0;
  if (!is_told || strcmp(action, "kill") == 0 || strcmp(action, "tear") == 0) strike();
  if (strcmp(action, "kill") == 0 || (strcmp(action, "tear") == 0 && !is_write)) die();
  if (strcmp(action, "tear") == 0) return HALF;
  // What is said to a terminal or a pipe cannot fill a disk.
  if (is_told) return PASS;
  if (strcmp(action, "short") == 0) {
    is_full = 1;
    if (is_write) return HALF;
    if (!needs_room) return PASS;
    errno = ENOSPC;
    return FAIL;
  }
  errno = number_of(action);
  return FAIL;
}

static ssize_t put(
    int descriptor, const void *bytes, size_t count, long long offset, int is_placed) {
  int is_ours = is_open_under(descriptor);
  int is_told = !is_ours && (descriptor == STDOUT_FILENO || descriptor == STDERR_FILENO);
  int decision = PASS;
  if (is_ours) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    path[length < 0 ? 0 : length] = 0;
    decision = decide("write", path, 1);
  } else if (is_told) {
    decision = decide("tell", "", 0);
  }
  if (decision == FAIL) return -1;
  if (is_ours && room >= 0) {
    if ((long)count > room) strike();
    if ((long)count > room && room == 0) {
      errno = ENOSPC;
      return -1;
    }
    if ((long)count > room) count = (size_t)room;
    room -= (long)count;
  }
  if (decision == HALF && count > 1) count /= 2;
  ssize_t written = is_placed ? syscall(SYS_pwrite64, descriptor, bytes, count, offset)
                              : syscall(SYS_write, descriptor, bytes, count);
  if (decision == HALF && strcmp(action, "tear") == 0) die();
  return written;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  return put(descriptor, bytes, count, 0, 0);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  return put(descriptor, bytes, count, offset, 1);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  return put(descriptor, bytes, count, offset, 1);
}

static int open_file(const char *path, int flags, mode_t mode) {
  int changes = (flags & O_ACCMODE) != O_RDONLY || flags & O_CREAT;
  int is_new = flags & O_CREAT && access(path, F_OK) != 0;
  if (changes && is_under(path) && decide("open", path, is_new) == FAIL) return -1;
  return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

static mode_t mode_of(int flags, va_list list) {
  return flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
}

int open(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = mode_of(flags, list);
  va_end(list);
  return open_file(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = mode_of(flags, list);
  va_end(list);
  return open_file(path, flags | O_LARGEFILE, mode);
}

int fsync(int descriptor) {
  if (is_open_under(descriptor) && decide("sync", "", 0) == FAIL) return -1;
  return (int)syscall(SYS_fsync, descriptor);
}

int fdatasync(int descriptor) {
  if (is_open_under(descriptor) && decide("sync", "", 0) == FAIL) return -1;
  return (int)syscall(SYS_fdatasync, descriptor);
}

static int cut(int descriptor, off64_t length) {
  if (is_open_under(descriptor) && decide("truncate", "", 0) == FAIL) return -1;
  return (int)syscall(SYS_ftruncate, descriptor, length);
}

int ftruncate(int descriptor, off_t length) { return cut(descriptor, length); }
int ftruncate64(int descriptor, off64_t length) { return cut(descriptor, length); }

int rename(const char *source, const char *target) {
  if (is_under(target) && decide("rename", target, 0) == FAIL) return -1;
  return (int)syscall(SYS_rename, source, target);
}

int link(const char *source, const char *target) {
  if (is_under(target) && decide("rename", target, 0) == FAIL) return -1;
  return (int)syscall(SYS_link, source, target);
}

int unlink(const char *path) {
  if (is_under(path) && decide("unlink", path, 0) == FAIL) return -1;
  return (int)syscall(SYS_unlink, path);
}

int rmdir(const char *path) {
  if (is_under(path) && decide("unlink", path, 0) == FAIL) return -1;
  return (int)syscall(SYS_rmdir, path);
}

int mkdir(const char *path, mode_t mode) {
  if (is_under(path) && decide("open", path, 1) == FAIL) return -1;
  return (int)syscall(SYS_mkdir, path, mode);
}

int socket(int domain, int type, int protocol) {
  if (getenv("FAULTS_ALONE") && (domain == AF_INET || domain == AF_INET6)) abort();
  return (int)syscall(SYS_socket, domain, type, protocol);
}
