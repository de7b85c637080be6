#ifndef CMINIZIP_SHIM_H
#define CMINIZIP_SHIM_H

#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>

// minizip reads a file on disk unless it is told how else to read. An archive that somebody sent is
// read where it stands in memory, so that nothing of it is ever written to a disk.

// Bytes in memory, and how far they have been read.
typedef struct {
  const unsigned char *bytes;
  ZPOS64_T count;
  ZPOS64_T position;
} cminizip_memory;

static inline voidpf cminizip_open_memory(voidpf opaque, const void *name, int mode) {
  (void)name;
  (void)mode;
  return opaque;
}

static inline uLong cminizip_read_memory(voidpf opaque, voidpf stream, void *buffer, uLong size) {
  cminizip_memory *memory = (cminizip_memory *)stream;
  ZPOS64_T rest = memory->count - memory->position;
  uLong taken = size < rest ? size : (uLong)rest;
  (void)opaque;
  memcpy(buffer, memory->bytes + memory->position, taken);
  memory->position += taken;
  return taken;
}

static inline uLong cminizip_refuse_write(
    voidpf opaque, voidpf stream, const void *buffer, uLong size) {
  (void)opaque;
  (void)stream;
  (void)buffer;
  (void)size;
  return 0;
}

static inline ZPOS64_T cminizip_tell_memory(voidpf opaque, voidpf stream) {
  (void)opaque;
  return ((cminizip_memory *)stream)->position;
}

static inline long cminizip_seek_memory(
    voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
  cminizip_memory *memory = (cminizip_memory *)stream;
  ZPOS64_T base = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                  : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory->position
                                                     : memory->count;
  (void)opaque;
  if (offset > memory->count - base) return -1;
  memory->position = base + offset;
  return 0;
}

static inline int cminizip_close_memory(voidpf opaque, voidpf stream) {
  (void)opaque;
  (void)stream;
  return 0;
}

static inline int cminizip_error_memory(voidpf opaque, voidpf stream) {
  (void)opaque;
  (void)stream;
  return 0;
}

// Opens an archive in memory, which has to outlive what is returned.
static inline unzFile cminizip_open(cminizip_memory *memory) {
  zlib_filefunc64_def functions;
  functions.zopen64_file = cminizip_open_memory;
  functions.zread_file = cminizip_read_memory;
  functions.zwrite_file = cminizip_refuse_write;
  functions.ztell64_file = cminizip_tell_memory;
  functions.zseek64_file = cminizip_seek_memory;
  functions.zclose_file = cminizip_close_memory;
  functions.zerror_file = cminizip_error_memory;
  functions.opaque = memory;
  return unzOpen2_64("memory", &functions);
}

#endif
