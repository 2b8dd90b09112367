#include "CZip.h"
#include "CLoading.h"

#if __has_include(<zip.h>) && __has_include(<zlib.h>)

#include "deflate.h"
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#define FOR_EACH_FUNCTION(use)                                                                                          \
    use(zip_source_buffer_create) use(zip_source_function) use(zip_source_free) use(zip_source_keep)                    \
    use(zip_source_open) use(zip_source_close) use(zip_source_stat) use(zip_source_read) use(zip_stat_init)             \
    use(zip_source_make_command_bitmap)                                                                                 \
    use(zip_open_from_source) use(zip_close) use(zip_discard) use(zip_file_add) use(zip_set_file_compression)           \
    use(zip_file_set_dostime) use(zip_get_num_entries) use(zip_get_name) use(zip_stat_index) use(zip_fopen_index)       \
    use(zip_fread) use(zip_fclose)

LOADED_LIBRARY(FOR_EACH_FUNCTION, "libzip.so.4", "libzip.so.5", "libzip.so")

struct czip_archive {
    zip_t *zip;
    zip_source_t *source;
    uint8_t *written;
};

// 1 January 1980, midnight, as the format counts days: nothing reads the clock.
static const uint16_t first_day = (0 << 9) | (1 << 5) | 1;

int czip_is_available(void) {
    return is_loaded() && deflate_load();
}

static czip_archive *archive_on(zip_source_t *source, int flags) {
    if (!source) return NULL;
    czip_archive *archive = calloc(1, sizeof *archive);
    if (!archive) {
        lib.zip_source_free(source);
        return NULL;
    }
    // The archive takes the source when it opens; this one is kept for reading what was written.
    lib.zip_source_keep(source);
    archive->source = source;
    archive->zip = lib.zip_open_from_source(source, flags, NULL);
    if (!archive->zip) {
        lib.zip_source_free(source);
        czip_close(archive);
        return NULL;
    }
    return archive;
}

czip_archive *czip_create(void) {
    if (!czip_is_available()) return NULL;
    return archive_on(lib.zip_source_buffer_create(NULL, 0, 0, NULL), ZIP_TRUNCATE);
}

static czip_archive *archive_of_copy(const uint8_t *bytes, size_t count, int flags) {
    if (!czip_is_available()) return NULL;
    uint8_t *copy = malloc(count ? count : 1);
    if (!copy) return NULL;
    if (count) memcpy(copy, bytes, count);
    zip_source_t *source = lib.zip_source_buffer_create(copy, count, 1, NULL);
    if (!source) free(copy);
    return archive_on(source, flags);
}

czip_archive *czip_open(const uint8_t *bytes, size_t count) {
    return archive_of_copy(bytes, count, ZIP_RDONLY | ZIP_CHECKCONS);
}

// The bytes are copied though libzip could share them: what is added is written over their end.
czip_archive *czip_extend(const uint8_t *bytes, size_t count) { return archive_of_copy(bytes, count, 0); }

// A file as it stands in an archive, read by libzip when it writes.
struct packed_file {
    struct deflated packed;
    size_t size;
    size_t read;
    int method;
};

static zip_int64_t serve(void *state, void *data, zip_uint64_t length, zip_source_cmd_t command) {
    struct packed_file *file = state;
    switch (command) {
    case ZIP_SOURCE_OPEN:
        file->read = 0;
        return 0;
    case ZIP_SOURCE_READ: {
        size_t rest = file->packed.count - file->read, count = rest < length ? rest : (size_t)length;
        memcpy(data, file->packed.bytes + file->read, count);
        file->read += count;
        return (zip_int64_t)count;
    }
    case ZIP_SOURCE_STAT: {
        zip_stat_t *stat = data;
        lib.zip_stat_init(stat);
        stat->size = file->size;
        stat->comp_size = file->packed.count;
        stat->crc = file->packed.sum;
        stat->comp_method = (zip_uint16_t)file->method;
        stat->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD;
        return sizeof *stat;
    }
    case ZIP_SOURCE_FREE:
        free(file->packed.bytes);
        free(file);
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return lib.zip_source_make_command_bitmap(
            ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    case ZIP_SOURCE_CLOSE: return 0;
    // Nothing above fails: memory that is there is read.
    case ZIP_SOURCE_ERROR: memset(data, 0, 2 * sizeof(int)); return 2 * sizeof(int);
    default: return -1;
    }
}

static zip_source_t *source_of(czip_archive *archive, const uint8_t *bytes, size_t count, int method) {
    struct packed_file *file = calloc(1, sizeof *file);
    if (!file) return NULL;
    int outcome = method == ZIP_CM_DEFLATE ? deflate_fast(bytes, count, &file->packed)
                                           : deflate_store(bytes, count, &file->packed);
    file->size = count;
    file->method = method;
    zip_source_t *source = outcome ? NULL : lib.zip_source_function(archive->zip, serve, file);
    if (!source) {
        free(file->packed.bytes);
        free(file);
    }
    return source;
}

int czip_add(czip_archive *archive, const char *name, const uint8_t *bytes, size_t count, int is_deflated) {
    int method = is_deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
    zip_source_t *source = source_of(archive, bytes, count, method);
    if (!source) return -1;
    zip_int64_t index = lib.zip_file_add(archive->zip, name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        lib.zip_source_free(source);
        return -1;
    }
    if (lib.zip_file_set_dostime(archive->zip, (zip_uint64_t)index, 0, first_day, 0)) return -1;
    // The method that its source says it is packed by: nothing is packed again.
    return lib.zip_set_file_compression(archive->zip, (zip_uint64_t)index, method, 0);
}

const uint8_t *czip_finish(czip_archive *archive, size_t *count) {
    *count = 0;
    if (!archive->zip) return NULL;
    if (lib.zip_close(archive->zip)) return NULL;
    archive->zip = NULL;
    zip_stat_t stat;
    if (lib.zip_source_stat(archive->source, &stat) || !(stat.valid & ZIP_STAT_SIZE)) return NULL;
    if (lib.zip_source_open(archive->source)) return NULL;
    archive->written = malloc(stat.size ? stat.size : 1);
    zip_int64_t got = archive->written ? lib.zip_source_read(archive->source, archive->written, stat.size) : -1;
    lib.zip_source_close(archive->source);
    if (got < 0 || (zip_uint64_t)got != stat.size) return NULL;
    *count = (size_t)got;
    return archive->written;
}

int64_t czip_count(czip_archive *archive) { return archive->zip ? lib.zip_get_num_entries(archive->zip, 0) : 0; }

const char *czip_name(czip_archive *archive, int64_t index) {
    return index >= 0 && archive->zip ? lib.zip_get_name(archive->zip, (zip_uint64_t)index, ZIP_FL_ENC_GUESS) : NULL;
}

int64_t czip_size(czip_archive *archive, int64_t index) {
    zip_stat_t stat;
    if (index < 0 || !archive->zip || lib.zip_stat_index(archive->zip, (zip_uint64_t)index, 0, &stat)) return -1;
    return stat.valid & ZIP_STAT_SIZE && stat.size <= INT64_MAX ? (int64_t)stat.size : -1;
}

int czip_read(czip_archive *archive, int64_t index, uint8_t *bytes, size_t count) {
    if (index < 0 || !archive->zip) return -1;
    zip_file_t *file = lib.zip_fopen_index(archive->zip, (zip_uint64_t)index, 0);
    if (!file) return -1;
    zip_int64_t got = lib.zip_fread(file, bytes, count);
    // The last read checks the sum of what was read.
    uint8_t past;
    zip_int64_t rest = got >= 0 && (size_t)got == count ? lib.zip_fread(file, &past, 1) : -1;
    int outcome = lib.zip_fclose(file);
    return rest == 0 && outcome == 0 ? 0 : -1;
}

void czip_close(czip_archive *archive) {
    if (!archive) return;
    if (archive->zip) lib.zip_discard(archive->zip);
    if (archive->source) lib.zip_source_free(archive->source);
    free(archive->written);
    free(archive);
}

#else

int czip_is_available(void) { return 0; }

czip_archive *czip_create(void) { return NULL; }

czip_archive *czip_open(const uint8_t *bytes, size_t count) {
    (void)bytes;
    (void)count;
    return NULL;
}

czip_archive *czip_extend(const uint8_t *bytes, size_t count) {
    (void)bytes;
    (void)count;
    return NULL;
}

int czip_add(czip_archive *archive, const char *name, const uint8_t *bytes, size_t count, int is_deflated) {
    (void)archive;
    (void)name;
    (void)bytes;
    (void)count;
    (void)is_deflated;
    return -1;
}

const uint8_t *czip_finish(czip_archive *archive, size_t *count) {
    (void)archive;
    *count = 0;
    return NULL;
}

int64_t czip_count(czip_archive *archive) {
    (void)archive;
    return 0;
}

const char *czip_name(czip_archive *archive, int64_t index) {
    (void)archive;
    (void)index;
    return NULL;
}

int64_t czip_size(czip_archive *archive, int64_t index) {
    (void)archive;
    (void)index;
    return -1;
}

int czip_read(czip_archive *archive, int64_t index, uint8_t *bytes, size_t count) {
    (void)archive;
    (void)index;
    (void)bytes;
    (void)count;
    return -1;
}

void czip_close(czip_archive *archive) { (void)archive; }

#endif
