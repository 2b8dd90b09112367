// What a file of an archive holds, packed by zlib.
#ifndef DEFLATE_H
#define DEFLATE_H

#include <stddef.h>
#include <stdint.h>

/// Bytes as they stand in an archive, allocated, and the sum of what they were made from.
struct deflated {
    uint8_t *bytes;
    size_t count;
    uint32_t sum;
};

/// Looks for the library; 0 when it is missing.
int deflate_load(void);

/// Packs bytes in the quickest way. 0 when they are packed.
int deflate_fast(const uint8_t *bytes, size_t count, struct deflated *packed);

/// Copies bytes as they are. 0 when they are copied.
int deflate_store(const uint8_t *bytes, size_t count, struct deflated *packed);

#endif
