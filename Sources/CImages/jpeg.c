#include "CImages.h"
#include "CLoading.h"

#if __has_include(<jpeglib.h>)

#include <setjmp.h>
#include <stdio.h>

#include <jpeglib.h>

#include <jerror.h>

#define FOR_EACH_FUNCTION(use)                                                                                          \
    use(jpeg_std_error) use(jpeg_CreateDecompress) use(jpeg_destroy_decompress) use(jpeg_mem_src) use(jpeg_read_header) \
    use(jpeg_start_decompress) use(jpeg_read_scanlines) use(jpeg_finish_decompress)

// Its structures are those of one version of its interface: that of the header.
#if JPEG_LIB_VERSION >= 80
LOADED_LIBRARY(FOR_EACH_FUNCTION, "libjpeg.so.8")
#else
LOADED_LIBRARY(FOR_EACH_FUNCTION, "libjpeg.so.62")
#endif

/// How many scans an image has at most: those of cameras and of programs have a dozen, and each is read over the whole image.
enum { most_scans = 500 };

/// How many bytes may stand between what is drawn and the next marker. Some cameras leave a few; more are codes that no longer follow one another.
enum { most_padding = 16 };

struct reading {
    struct jpeg_error_mgr errors;
    struct jpeg_progress_mgr progress;
    jmp_buf on_error;
};

static _Noreturn void fail(j_common_ptr image) {
    struct reading *reading = (struct reading *)image->err;
    longjmp(reading->on_error, 1);
}

// The library goes on with what it guesses wherever it can; here, what it must guess is a fault.
static void judge(j_common_ptr image, int level) {
    if (level >= 0) return;
    switch (image->err->msg_code) {
    case JWRN_EXTRANEOUS_DATA:
        if (image->err->msg_parm.i[0] > most_padding) fail(image);
        return;
    case JWRN_JPEG_EOF: case JWRN_HIT_MARKER: case JWRN_HUFF_BAD_CODE: case JWRN_ARITH_BAD_CODE: case JWRN_MUST_RESYNC:
        fail(image);
    default: return;
    }
}

static void keep_silent(j_common_ptr image) { (void)image; }

static void count_scans(j_common_ptr image) {
    if (((j_decompress_ptr)image)->input_scan_number > most_scans) fail(image);
}

int cimages_examine_jpeg(const uint8_t *bytes, size_t size) {
    if (!is_loaded()) return cimages_unreadable;
    struct jpeg_decompress_struct image = {0};
    struct reading reading = {0};
    image.err = lib.jpeg_std_error(&reading.errors);
    reading.errors.error_exit = fail;
    reading.errors.emit_message = judge;
    reading.errors.output_message = keep_silent;
    reading.progress.progress_monitor = count_scans;
    if (setjmp(reading.on_error)) {
        lib.jpeg_destroy_decompress(&image);
        return cimages_damaged;
    }
    lib.jpeg_CreateDecompress(&image, JPEG_LIB_VERSION, sizeof image);
    image.progress = &reading.progress;
    lib.jpeg_mem_src(&image, bytes, size);
    lib.jpeg_read_header(&image, TRUE);
    // All codes are read, and no more is drawn than that asks for.
    image.scale_num = 1;
    image.scale_denom = 8;
    image.dct_method = JDCT_IFAST;
    image.do_fancy_upsampling = FALSE;
    image.out_color_space = image.jpeg_color_space;
    lib.jpeg_start_decompress(&image);
    JSAMPARRAY row = (*image.mem->alloc_sarray)(
        (j_common_ptr)&image, JPOOL_IMAGE, image.output_width * (JDIMENSION)image.output_components, 1);
    while (image.output_scanline < image.output_height) lib.jpeg_read_scanlines(&image, row, 1);
    lib.jpeg_finish_decompress(&image);
    lib.jpeg_destroy_decompress(&image);
    return cimages_sound;
}

#else

int cimages_examine_jpeg(const uint8_t *bytes, size_t size) {
    (void)bytes;
    (void)size;
    return cimages_unreadable;
}

#endif
