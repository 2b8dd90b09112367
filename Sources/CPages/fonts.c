#if __has_include(<qpdf/qpdf-c.h>)

#include "fonts.h"

static void number_drawings_of(qpdf_data pdf, qpdf_oh font) {
    qpdf_oh held = qpdf.qpdf_oh_get_key(pdf, font, "/DescendantFonts");
    if (!qpdf.qpdf_oh_is_array(pdf, held) || qpdf.qpdf_oh_get_array_n_items(pdf, held) < 1) return;
    qpdf_oh letters = qpdf.qpdf_oh_get_array_item(pdf, held, 0);
    if (!qpdf.qpdf_oh_is_dictionary(pdf, letters)) return;
    if (qpdf.qpdf_oh_is_name_and_equals(pdf, qpdf.qpdf_oh_get_key(pdf, letters, "/Subtype"), "/CIDFontType2"))
        qpdf.qpdf_oh_replace_key(pdf, letters, "/CIDToGIDMap", qpdf.qpdf_oh_new_name(pdf, "/Identity"));
}

void number_drawings(qpdf_data pdf) {
    int pages = qpdf.qpdf_get_num_pages(pdf);
    for (int number = 0; number < pages; number++) {
        qpdf_oh page = qpdf.qpdf_get_page_n(pdf, (size_t)number);
        qpdf_oh fonts = qpdf.qpdf_oh_get_key(pdf, qpdf.qpdf_oh_get_key(pdf, page, "/Resources"), "/Font");
        if (!qpdf.qpdf_oh_is_dictionary(pdf, fonts)) continue;
        qpdf.qpdf_oh_begin_dict_key_iter(pdf, fonts);
        while (qpdf.qpdf_oh_dict_more_keys(pdf)) {
            const char *name = qpdf.qpdf_oh_dict_next_key(pdf);
            number_drawings_of(pdf, qpdf.qpdf_oh_get_key(pdf, fonts, name));
        }
    }
}

#endif
