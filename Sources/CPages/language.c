#include "language.h"

#if __has_include(<qpdf/qpdf-c.h>)

#include "fonts.h"
#include "links.h"
#include "structure.h"
#include <stdlib.h>
#include <string.h>

/// Puts what the document says of itself where programs look for it.
static void add_metadata(qpdf_data pdf, qpdf_oh root, const char *metadata) {
    qpdf_oh stream = qpdf.qpdf_oh_new_stream(pdf);
    qpdf_oh nothing = qpdf.qpdf_oh_new_null(pdf);
    qpdf.qpdf_oh_replace_stream_data(
        pdf, stream, (const unsigned char *)metadata, strlen(metadata), nothing, nothing);
    qpdf_oh kind = qpdf.qpdf_oh_get_dict(pdf, stream);
    qpdf.qpdf_oh_replace_key(pdf, kind, "/Type", qpdf.qpdf_oh_new_name(pdf, "/Metadata"));
    qpdf.qpdf_oh_replace_key(pdf, kind, "/Subtype", qpdf.qpdf_oh_new_name(pdf, "/XML"));
    qpdf.qpdf_oh_replace_key(pdf, root, "/Metadata", stream);
}

uint8_t *cpages_with_language(
    const uint8_t *bytes, size_t size, const struct cpages_description *description, size_t *count) {
    *count = 0;
    if (!load_qpdf_library()) return NULL;
    qpdf_data pdf = qpdf.qpdf_init();
    qpdf.qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
    qpdf.qpdf_silence_errors(pdf);
    uint8_t *result = NULL;
    if (!(qpdf.qpdf_read_memory(pdf, "acte", (const char *)bytes, size, NULL) & QPDF_ERRORS)) {
        qpdf_oh root = qpdf.qpdf_get_root(pdf);
        qpdf.qpdf_oh_replace_key(pdf, root, "/Lang", qpdf.qpdf_oh_new_unicode_string(pdf, description->language));
        qpdf_oh shown = qpdf.qpdf_oh_new_dictionary(pdf);
        qpdf.qpdf_oh_replace_key(pdf, shown, "/DisplayDocTitle", qpdf.qpdf_oh_new_bool(pdf, QPDF_TRUE));
        qpdf.qpdf_oh_replace_key(pdf, root, "/ViewerPreferences", shown);
        add_metadata(pdf, root, description->metadata);
        arrange_structure(pdf, description->image);
        describe_links(pdf, description->links);
        number_drawings(pdf);
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
    const uint8_t *bytes, size_t size, const struct cpages_description *description, size_t *count) {
    (void)bytes;
    (void)size;
    (void)description;
    *count = 0;
    return NULL;
}

#endif
