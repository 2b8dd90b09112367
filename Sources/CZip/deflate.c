#include "deflate.h"

#if __has_include(<zlib.h>)

#include <limits.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "CLoading.h"

#define FOR_EACH_FUNCTION(use) use(deflateInit2_) use(deflateReset) use(deflateBound) use(deflate) use(deflateEnd) use(crc32_z)

LOADED_LIBRARY(FOR_EACH_FUNCTION, "libz.so.1")

// The quickest level: acts are short, and made by thousands. Raw, as archives hold it, with as much memory as libzip gives it.
enum { level = 1, raw_window = -15, most_memory = 9 };

// A stream at rest. Making one clears a quarter of a megabyte, which takes longer than to deflate an act: whoever packs takes this one, and leaves it
// there.
static _Atomic(z_stream *) spare = NULL;

int deflate_load(void) { return is_loaded(); }

static z_stream *taken_stream(void) {
    z_stream *stream = atomic_exchange(&spare, NULL);
    if (stream) return stream;
    stream = calloc(1, sizeof *stream);
    if (!stream) return NULL;
    if (lib.deflateInit2_(stream, level, Z_DEFLATED, raw_window, most_memory, Z_DEFAULT_STRATEGY, ZLIB_VERSION, sizeof *stream) == Z_OK)
        return stream;
    free(stream);
    return NULL;
}

static void leave_stream(z_stream *stream) {
    z_stream *other = lib.deflateReset(stream) == Z_OK ? atomic_exchange(&spare, stream) : stream;
    if (!other) return;
    lib.deflateEnd(other);
    free(other);
}

int deflate_fast(const uint8_t *bytes, size_t count, struct deflated *packed) {
    if (count > UINT_MAX / 2) return -1;
    z_stream *stream = taken_stream();
    if (!stream) return -1;
    uLong bound = lib.deflateBound(stream, count);
    packed->bytes = malloc(bound);
    int outcome = Z_MEM_ERROR;
    if (packed->bytes) {
        stream->next_in = (z_const Bytef *)bytes;
        stream->avail_in = (uInt)count;
        stream->next_out = packed->bytes;
        stream->avail_out = (uInt)bound;
        outcome = lib.deflate(stream, Z_FINISH);
        packed->count = stream->total_out;
        packed->sum = (uint32_t)lib.crc32_z(0, bytes, count);
    }
    leave_stream(stream);
    return outcome == Z_STREAM_END ? 0 : -1;
}

int deflate_store(const uint8_t *bytes, size_t count, struct deflated *packed) {
    packed->bytes = malloc(count ? count : 1);
    if (!packed->bytes) return -1;
    if (count) memcpy(packed->bytes, bytes, count);
    packed->count = count;
    packed->sum = (uint32_t)lib.crc32_z(0, bytes, count);
    return 0;
}

#endif
