#include "CImages.h"

#if __has_include(<png.h>)

#include <dlfcn.h>
#include <png.h>
#include <pthread.h>
#include <setjmp.h>

// The header gives each function its type: a pointer that is called with other arguments does not compile.
#define FOR_EACH_FUNCTION(use)                                                                                          \
    use(png_create_read_struct) use(png_create_info_struct) use(png_destroy_read_struct) use(png_set_crc_action)        \
    use(png_set_progressive_read_fn) use(png_get_progressive_ptr) use(png_get_error_ptr) use(png_process_data)          \
    use(png_start_read_image)

#define POINTER(name) __typeof__(&name) name;
static struct { FOR_EACH_FUNCTION(POINTER) } lib;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_loaded = 0;

static void load(void) {
    const char *names[] = {"libpng16.so.16", "libpng16.so"};
    void *library = NULL;
    for (size_t index = 0; index < sizeof names / sizeof *names && !library; index++)
        library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define FIND(name) if (!(lib.name = (__typeof__(lib.name))dlsym(library, #name))) return;
    FOR_EACH_FUNCTION(FIND)
    is_loaded = 1;
}

struct reading {
    jmp_buf on_error;
    int is_whole;
};

static _Noreturn void fail(png_structp png, png_const_charp words) {
    (void)words;
    struct reading *reading = lib.png_get_error_ptr(png);
    longjmp(reading->on_error, 1);
}

// What warnings speak of (a colour profile that is odd, a chunk out of its place) keeps nobody from seeing the image.
static void ignore(png_structp png, png_const_charp words) {
    (void)png;
    (void)words;
}

// Rows are read, and kept nowhere: an image takes no more room than one of them.
static void start(png_structp png, png_infop info) {
    (void)info;
    lib.png_start_read_image(png);
}

static void finish(png_structp png, png_infop info) {
    (void)info;
    struct reading *reading = lib.png_get_progressive_ptr(png);
    reading->is_whole = 1;
}

int cimages_examine_png(const uint8_t *bytes, size_t size) {
    pthread_once(&once, load);
    if (!is_loaded) return cimages_unreadable;
    struct reading reading = {.is_whole = 0};
    png_structp png = lib.png_create_read_struct(PNG_LIBPNG_VER_STRING, &reading, fail, ignore);
    if (!png) return cimages_unreadable;
    png_infop info = lib.png_create_info_struct(png);
    if (info && !setjmp(reading.on_error)) {
        lib.png_set_crc_action(png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
        lib.png_set_progressive_read_fn(png, &reading, start, NULL, finish);
        lib.png_process_data(png, info, (png_bytep)bytes, size);
    }
    lib.png_destroy_read_struct(&png, &info, NULL);
    return reading.is_whole ? cimages_sound : cimages_damaged;
}

#else

int cimages_examine_png(const uint8_t *bytes, size_t size) {
    (void)bytes;
    (void)size;
    return cimages_unreadable;
}

#endif
