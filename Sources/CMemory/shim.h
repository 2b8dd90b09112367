// The settings of glibc's allocator, which no module of Swift's shows.
#ifndef CMEMORY_SHIM_H
#define CMEMORY_SHIM_H
#include <malloc.h>

// Keeps up to `most` bytes that nobody uses any more, rather than give them back to the system. Returns 1 when it is done.
static inline int memory_keep(int most) {
    return mallopt(M_TRIM_THRESHOLD, most) == 1 && mallopt(M_MMAP_THRESHOLD, most) == 1;
}
#endif
