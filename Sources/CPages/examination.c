#include "CPages.h"

#if __has_include(<qpdf/qpdf-c.h>)

#include "qpdf_library.h"

static int examine(qpdf_data pdf, const uint8_t *bytes, size_t size) {
    qpdf.qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
    qpdf.qpdf_silence_errors(pdf);
    // A file that can only be read by guessing where its parts begin is not one to send.
    qpdf.qpdf_set_attempt_recovery(pdf, QPDF_FALSE);
    if (qpdf.qpdf_read_memory(pdf, "document", (const char *)bytes, size, NULL) & QPDF_ERRORS) {
        int asks = qpdf.qpdf_has_error(pdf) && qpdf.qpdf_get_error_code(pdf, qpdf.qpdf_get_error(pdf)) == qpdf_e_password;
        return asks ? cpages_locked : cpages_damaged;
    }
    if (qpdf.qpdf_is_encrypted(pdf)) return cpages_locked;
    int pages = qpdf.qpdf_get_num_pages(pdf);
    return pages > 0 ? cpages_sound : pages == 0 ? cpages_empty : cpages_damaged;
}

int cpages_examine(const uint8_t *bytes, size_t size) {
    if (!load_qpdf_library()) return cpages_unreadable;
    qpdf_data pdf = qpdf.qpdf_init();
    int found = examine(pdf, bytes, size);
    qpdf.qpdf_cleanup(&pdf);
    return found;
}

#else

int cpages_examine(const uint8_t *bytes, size_t size) {
    (void)bytes;
    (void)size;
    return cpages_unreadable;
}

#endif
