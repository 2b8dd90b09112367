#include "language.h"

#if __has_include(<qpdf/qpdf-c.h>)

#include "structure.h"
#include <stdlib.h>
#include <string.h>

uint8_t *cpages_with_language(
    const uint8_t *bytes, size_t size, const char *language, const char *image, size_t *count) {
    *count = 0;
    if (!load_qpdf_library()) return NULL;
    qpdf_data pdf = qpdf.qpdf_init();
    qpdf.qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
    qpdf.qpdf_silence_errors(pdf);
    uint8_t *result = NULL;
    if (!(qpdf.qpdf_read_memory(pdf, "acte", (const char *)bytes, size, NULL) & QPDF_ERRORS)) {
        qpdf_oh root = qpdf.qpdf_get_root(pdf);
        qpdf.qpdf_oh_replace_key(pdf, root, "/Lang", qpdf.qpdf_oh_new_unicode_string(pdf, language));
        qpdf_oh shown = qpdf.qpdf_oh_new_dictionary(pdf);
        qpdf.qpdf_oh_replace_key(pdf, shown, "/DisplayDocTitle", qpdf.qpdf_oh_new_bool(pdf, QPDF_TRUE));
        qpdf.qpdf_oh_replace_key(pdf, root, "/ViewerPreferences", shown);
        arrange_structure(pdf, image);
        // Cairo says so of a document whose elements all stand in one, which is made only here.
        qpdf_oh marked = qpdf.qpdf_oh_new_dictionary(pdf);
        qpdf.qpdf_oh_replace_key(pdf, marked, "/Marked", qpdf.qpdf_oh_new_bool(pdf, QPDF_TRUE));
        qpdf.qpdf_oh_replace_key(pdf, root, "/MarkInfo", marked);
        // Its identifier is drawn from what it holds, not from the clock.
        if (!(qpdf.qpdf_init_write_memory(pdf) & QPDF_ERRORS)) {
            qpdf.qpdf_set_deterministic_ID(pdf, QPDF_TRUE);
            if (!(qpdf.qpdf_write(pdf) & QPDF_ERRORS)) {
                size_t length = qpdf.qpdf_get_buffer_length(pdf);
                result = malloc(length ? length : 1);
                if (result) {
                    memcpy(result, qpdf.qpdf_get_buffer(pdf), length);
                    *count = length;
                }
            }
        }
    }
    qpdf.qpdf_cleanup(&pdf);
    return result;
}

#else

uint8_t *cpages_with_language(
    const uint8_t *bytes, size_t size, const char *language, const char *image, size_t *count) {
    (void)bytes;
    (void)size;
    (void)language;
    (void)image;
    *count = 0;
    return NULL;
}

#endif
