#include "CArchive.h"
#include "CLoading.h"

#if __has_include(<archive.h>)

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

#define FOR_EACH_FUNCTION(use)                                                                                          \
    use(archive_write_new) use(archive_write_set_format_ustar) use(archive_write_add_filter_gzip)                       \
    use(archive_write_set_filter_option) use(archive_write_set_bytes_in_last_block) use(archive_write_open)             \
    use(archive_write_header) use(archive_write_data) use(archive_write_close) use(archive_write_free)                  \
    use(archive_entry_new) use(archive_entry_free) use(archive_entry_set_pathname_utf8) use(archive_entry_set_size)     \
    use(archive_entry_set_filetype) use(archive_entry_set_perm) use(archive_entry_set_mtime)

LOADED_LIBRARY(FOR_EACH_FUNCTION, "libarchive.so.13", "libarchive.so")

struct carchive_writer {
    struct archive *archive;
    uint8_t *bytes;
    size_t count;
    size_t capacity;
    int is_open;
};

int carchive_is_available(void) {
    return is_loaded();
}

static la_ssize_t collect(struct archive *archive, void *data, const void *bytes, size_t count) {
    (void)archive;
    carchive_writer *writer = data;
    if (count > SIZE_MAX - writer->count) return -1;
    size_t needed = writer->count + count;
    if (needed > writer->capacity) {
        size_t larger = writer->capacity > SIZE_MAX / 2 ? needed : 2 * writer->capacity;
        if (larger < needed) larger = needed;
        uint8_t *grown = realloc(writer->bytes, larger);
        if (!grown) return -1;
        writer->bytes = grown;
        writer->capacity = larger;
    }
    if (count) memcpy(writer->bytes + writer->count, bytes, count);
    writer->count = needed;
    return (la_ssize_t)count;
}

carchive_writer *carchive_create(void) {
    if (!carchive_is_available()) return NULL;
    carchive_writer *writer = calloc(1, sizeof *writer);
    if (!writer) return NULL;
    writer->archive = lib.archive_write_new();
    // Without its time stamp, the same files make the same bytes; the last block is not filled up past the end of the stream.
    if (!writer->archive || lib.archive_write_set_format_ustar(writer->archive) != ARCHIVE_OK
        || lib.archive_write_add_filter_gzip(writer->archive) != ARCHIVE_OK
        || lib.archive_write_set_filter_option(writer->archive, "gzip", "timestamp", NULL) != ARCHIVE_OK
        || lib.archive_write_set_bytes_in_last_block(writer->archive, 1) != ARCHIVE_OK
        || lib.archive_write_open(writer->archive, writer, NULL, collect, NULL) != ARCHIVE_OK) {
        carchive_close(writer);
        return NULL;
    }
    writer->is_open = 1;
    return writer;
}

int carchive_add(carchive_writer *writer, const char *name, const uint8_t *bytes, size_t count) {
    if (!writer->is_open || count > INT64_MAX) return -1;
    struct archive_entry *entry = lib.archive_entry_new();
    if (!entry) return -1;
    lib.archive_entry_set_pathname_utf8(entry, name);
    lib.archive_entry_set_size(entry, (la_int64_t)count);
    lib.archive_entry_set_filetype(entry, AE_IFREG);
    lib.archive_entry_set_perm(entry, 0644);
    lib.archive_entry_set_mtime(entry, 0, 0);
    int outcome = lib.archive_write_header(writer->archive, entry);
    lib.archive_entry_free(entry);
    if (outcome != ARCHIVE_OK) return -1;
    return count == 0 || lib.archive_write_data(writer->archive, bytes, count) == (la_ssize_t)count ? 0 : -1;
}

const uint8_t *carchive_finish(carchive_writer *writer, size_t *count) {
    *count = 0;
    if (!writer->is_open) return NULL;
    writer->is_open = 0;
    if (lib.archive_write_close(writer->archive) != ARCHIVE_OK) return NULL;
    *count = writer->count;
    return writer->bytes;
}

void carchive_close(carchive_writer *writer) {
    if (!writer) return;
    if (writer->archive) lib.archive_write_free(writer->archive);
    free(writer->bytes);
    free(writer);
}

#else

int carchive_is_available(void) { return 0; }

carchive_writer *carchive_create(void) { return NULL; }

int carchive_add(carchive_writer *archive, const char *name, const uint8_t *bytes, size_t count) {
    (void)archive;
    (void)name;
    (void)bytes;
    (void)count;
    return -1;
}

const uint8_t *carchive_finish(carchive_writer *archive, size_t *count) {
    (void)archive;
    *count = 0;
    return NULL;
}

void carchive_close(carchive_writer *archive) { (void)archive; }

#endif
