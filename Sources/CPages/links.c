#if __has_include(<qpdf/qpdf-c.h>)

#include "links.h"
#include <stdlib.h>
#include <string.h>

/// Gives a link the words up to the next line, and returns where that begins.
static const char *describe(qpdf_data pdf, qpdf_oh link, const char *words) {
    size_t length = strcspn(words, "\n");
    char *line = calloc(length + 1, 1);
    if (line) {
        memcpy(line, words, length);
        qpdf.qpdf_oh_replace_key(pdf, link, "/Contents", qpdf.qpdf_oh_new_unicode_string(pdf, line));
        free(line);
    }
    return words + length + (words[length] == '\n');
}

void describe_links(qpdf_data pdf, const char *words) {
    int pages = qpdf.qpdf_get_num_pages(pdf);
    for (int number = 0; number < pages; number++) {
        qpdf_oh page = qpdf.qpdf_get_page_n(pdf, (size_t)number);
        qpdf_oh annotations = qpdf.qpdf_oh_get_key(pdf, page, "/Annots");
        if (!qpdf.qpdf_oh_is_array(pdf, annotations)) continue;
        qpdf.qpdf_oh_replace_key(pdf, page, "/Tabs", qpdf.qpdf_oh_new_name(pdf, "/S"));
        // All that Cairo makes is a link.
        for (int index = 0; index < qpdf.qpdf_oh_get_array_n_items(pdf, annotations); index++)
            words = describe(pdf, qpdf.qpdf_oh_get_array_item(pdf, annotations, index), words);
    }
}

#endif
