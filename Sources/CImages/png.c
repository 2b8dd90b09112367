#include "CImages.h"
#include "CLoading.h"

#if __has_include(<png.h>)

#include <png.h>
#include <setjmp.h>

#define FOR_EACH_FUNCTION(use)                                                                                          \
    use(png_create_read_struct) use(png_create_info_struct) use(png_destroy_read_struct) use(png_set_crc_action)        \
    use(png_set_progressive_read_fn) use(png_get_progressive_ptr) use(png_get_error_ptr) use(png_process_data)          \
    use(png_start_read_image)

LOADED_LIBRARY(FOR_EACH_FUNCTION, "libpng16.so.16", "libpng16.so")

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
    if (!is_loaded()) return cimages_unreadable;
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
