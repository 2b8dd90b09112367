// Files packed in a gzipped tar, in memory, by libarchive, looked for when the first one is needed: nothing is linked, so that the program starts as fast
// without it. Where the library is missing at run time, or its header was when this was built, no archive opens.
#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stddef.h>
#include <stdint.h>

/// An archive that is written, and what it allocated.
typedef struct carchive_writer carchive_writer;

/// Whether the library is there.
int carchive_is_available(void);

/// An empty archive; null when it cannot be had. To be closed with `carchive_close`.
carchive_writer *carchive_create(void);

/// Adds a file. It belongs to nobody and its date is the first of 1970, so that the same files make the same archive. 0 when it was added.
int carchive_add(carchive_writer *archive, const char *name, const uint8_t *bytes, size_t count);

/// Ends the archive. Its bytes stay until it is closed; null when it cannot be written.
const uint8_t *carchive_finish(carchive_writer *archive, size_t *count);

/// Gives up an archive.
void carchive_close(carchive_writer *archive);

#endif
