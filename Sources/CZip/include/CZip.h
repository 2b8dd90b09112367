// ZIP archives in memory, by libzip and zlib, which it stands on; both are looked for when the first archive is needed: nothing is linked, so that the
// program starts as fast without them. Where one is missing at run time, or its header was when this was built, no archive opens.
#ifndef CZIP_H
#define CZIP_H

#include <stddef.h>
#include <stdint.h>

/// An archive that is read or written, and what it allocated.
typedef struct czip_archive czip_archive;

/// Whether the libraries are there.
int czip_is_available(void);

/// An empty archive to be written; null when it cannot be had. To be closed with `czip_close`.
czip_archive *czip_create(void);

/// An archive to be read, from bytes that are copied; null when they are none, or it cannot be had. To be closed with `czip_close`.
czip_archive *czip_open(const uint8_t *bytes, size_t count);

/// An archive to be written further, from the bytes of another, which are copied: its files stay as they are packed. Null when they are none, or it
/// cannot be had. To be closed with `czip_close`.
czip_archive *czip_extend(const uint8_t *bytes, size_t count);

/// Adds a file, from bytes that are not kept; stored as it is, or deflated in the quickest way. Its date is the first that the format knows, so that the
/// same files make the same archive. 0 when it was added.
int czip_add(czip_archive *archive, const char *name, const uint8_t *bytes, size_t count, int is_deflated);

/// Writes the archive. Its bytes stay until it is closed; null when it cannot be written.
const uint8_t *czip_finish(czip_archive *archive, size_t *count);

/// The number of files of an archive that is read.
int64_t czip_count(czip_archive *archive);

/// The name of a file, until the archive is closed; null when there is none.
const char *czip_name(czip_archive *archive, int64_t index);

/// Its size once inflated; negative when it is not known.
int64_t czip_size(czip_archive *archive, int64_t index);

/// Inflates a file into as many bytes as its size. 0 when all were read.
int czip_read(czip_archive *archive, int64_t index, uint8_t *bytes, size_t count);

/// Gives up an archive.
void czip_close(czip_archive *archive);

#endif
