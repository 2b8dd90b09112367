#include "CZip.h"

#if __has_include(<zip.h>)

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

// The header gives each function its type: a pointer that is called with other arguments does not compile.
#define FOR_EACH_FUNCTION(use)                                                                                          \
    use(zip_source_buffer_create) use(zip_source_buffer) use(zip_source_free) use(zip_source_keep)                      \
    use(zip_source_open) use(zip_source_close) use(zip_source_stat) use(zip_source_read) \
    use(zip_open_from_source) use(zip_close) use(zip_discard) use(zip_file_add) use(zip_set_file_compression)           \
    use(zip_file_set_dostime) use(zip_get_num_entries) use(zip_get_name) use(zip_stat_index) use(zip_fopen_index)       \
    use(zip_fread) use(zip_fclose) use(zip_source_zip)

#define POINTER(name) __typeof__(&name) name;
static struct { FOR_EACH_FUNCTION(POINTER) } lib;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_loaded = 0;

static void load(void) {
    const char *names[] = {"libzip.so.4", "libzip.so.5", "libzip.so"};
    void *library = NULL;
    for (size_t index = 0; index < sizeof names / sizeof *names && !library; index++)
        library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define FIND(name) if (!(lib.name = (__typeof__(lib.name))dlsym(library, #name))) return;
    FOR_EACH_FUNCTION(FIND)
    is_loaded = 1;
}

struct czip_archive {
    zip_t *zip;
    zip_source_t *source;
    uint8_t *written;
};

// 1 January 1980, midnight, as the format counts days: nothing reads the clock.
static const uint16_t first_day = (0 << 9) | (1 << 5) | 1;

int czip_is_available(void) {
    pthread_once(&once, load);
    return is_loaded;
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

static uint8_t *copy_of(const uint8_t *bytes, size_t count) {
    uint8_t *copy = malloc(count ? count : 1);
    if (copy && count) memcpy(copy, bytes, count);
    return copy;
}

czip_archive *czip_open(const uint8_t *bytes, size_t count) {
    if (!czip_is_available()) return NULL;
    uint8_t *copy = copy_of(bytes, count);
    if (!copy) return NULL;
    zip_source_t *source = lib.zip_source_buffer_create(copy, count, 1, NULL);
    if (!source) free(copy);
    return archive_on(source, ZIP_RDONLY | ZIP_CHECKCONS);
}

// The index of the file; negative when it was not added.
static zip_int64_t add_source(czip_archive *archive, const char *name, zip_source_t *source) {
    if (!source) return -1;
    zip_int64_t index = lib.zip_file_add(archive->zip, name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        lib.zip_source_free(source);
        return -1;
    }
    return lib.zip_file_set_dostime(archive->zip, (zip_uint64_t)index, 0, first_day, 0) ? -1 : index;
}

int czip_add(czip_archive *archive, const char *name, const uint8_t *bytes, size_t count, int level) {
    uint8_t *copy = copy_of(bytes, count);
    if (!copy) return -1;
    zip_source_t *source = lib.zip_source_buffer(archive->zip, copy, count, 1);
    if (!source) free(copy);
    zip_int64_t index = add_source(archive, name, source);
    if (index < 0) return -1;
    int method = level > 0 ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
    return lib.zip_set_file_compression(archive->zip, (zip_uint64_t)index, method, (zip_uint32_t)level);
}

int czip_add_packed(czip_archive *archive, czip_archive *other, int64_t index) {
    const char *name = czip_name(other, index);
    if (!name) return -1;
    // What a source says of how it is packed is how it is kept.
    zip_source_t *source = lib.zip_source_zip(archive->zip, other->zip, (zip_uint64_t)index, ZIP_FL_COMPRESSED, 0, -1);
    return add_source(archive, name, source) < 0 ? -1 : 0;
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

int czip_add(czip_archive *archive, const char *name, const uint8_t *bytes, size_t count, int level) {
    (void)archive;
    (void)name;
    (void)bytes;
    (void)count;
    (void)level;
    return -1;
}

int czip_add_packed(czip_archive *archive, czip_archive *other, int64_t index) {
    (void)archive;
    (void)other;
    (void)index;
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
