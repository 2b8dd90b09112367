#if __has_include(<qpdf/qpdf-c.h>)

#include "structure.h"
#include <stdlib.h>
#include <string.h>

/// Whether an element of the structure is of that kind.
static int is_element(qpdf_data pdf, qpdf_oh element, const char *kind) {
    return qpdf.qpdf_oh_is_dictionary(pdf, element)
        && qpdf.qpdf_oh_is_name_and_equals(pdf, qpdf.qpdf_oh_get_key(pdf, element, "/S"), kind);
}

/// What leads from the words of pages to their elements no more leads to edges.
static void forget_edges(qpdf_data pdf, qpdf_oh tree) {
    qpdf_oh numbers = qpdf.qpdf_oh_get_key(pdf, qpdf.qpdf_oh_get_key(pdf, tree, "/ParentTree"), "/Nums");
    if (!qpdf.qpdf_oh_is_array(pdf, numbers)) return;
    // Each page is a number, then the elements of its words.
    for (int page = 1; page < qpdf.qpdf_oh_get_array_n_items(pdf, numbers); page += 2) {
        qpdf_oh elements = qpdf.qpdf_oh_get_array_item(pdf, numbers, page);
        if (!qpdf.qpdf_oh_is_array(pdf, elements)) continue;
        for (int index = 0; index < qpdf.qpdf_oh_get_array_n_items(pdf, elements); index++)
            if (is_element(pdf, qpdf.qpdf_oh_get_array_item(pdf, elements, index), "/NonStruct"))
                qpdf.qpdf_oh_set_array_item(pdf, elements, index, qpdf.qpdf_oh_new_null(pdf));
    }
}

/// Calls `body` with each element that stands right under one.
static void each_element(qpdf_data pdf, qpdf_oh parent, void (*body)(qpdf_data, qpdf_oh)) {
    qpdf_oh held = qpdf.qpdf_oh_get_key(pdf, parent, "/K");
    if (qpdf.qpdf_oh_is_dictionary(pdf, held)) body(pdf, held);
    if (!qpdf.qpdf_oh_is_array(pdf, held)) return;
    for (int index = 0; index < qpdf.qpdf_oh_get_array_n_items(pdf, held); index++) {
        qpdf_oh element = qpdf.qpdf_oh_get_array_item(pdf, held, index);
        if (qpdf.qpdf_oh_is_dictionary(pdf, element)) body(pdf, element);
    }
}

/// Says of the name of a column that the cells below are its own.
static void name_column(qpdf_data pdf, qpdf_oh cell) {
    if (!is_element(pdf, cell, "/TH")) return;
    qpdf_oh scope = qpdf.qpdf_oh_new_dictionary(pdf);
    qpdf.qpdf_oh_replace_key(pdf, scope, "/O", qpdf.qpdf_oh_new_name(pdf, "/Table"));
    qpdf.qpdf_oh_replace_key(pdf, scope, "/Scope", qpdf.qpdf_oh_new_name(pdf, "/Column"));
    qpdf.qpdf_oh_replace_key(pdf, cell, "/A", scope);
}

static void name_columns_of_row(qpdf_data pdf, qpdf_oh row) { each_element(pdf, row, name_column); }

/// Where `words` next stand between two places; null when they do not.
static unsigned char *find(unsigned char *start, const unsigned char *end, const char *words) {
    size_t length = strlen(words);
    for (; (size_t)(end - start) >= length; start++)
        if (memcmp(start, words, length) == 0) return start;
    return NULL;
}

/// Says of the edges of a page that they are artifacts. What is drawn is written as numbers of letters: no word of an act reads as this mark.
static void mark_edges(qpdf_data pdf, qpdf_oh page) {
    static const char opening[] = "/NonStruct <<", closing[] = "BDC", artifact[] = "/Artifact BMC";
    qpdf_oh content = qpdf.qpdf_oh_get_key(pdf, page, "/Contents");
    unsigned char *bytes = NULL;
    size_t size = 0;
    if (!qpdf.qpdf_oh_is_stream(pdf, content)) return;
    if (qpdf.qpdf_oh_get_stream_data(pdf, content, qpdf_dl_generalized, NULL, &bytes, &size) & QPDF_ERRORS) return;
    unsigned char *end = bytes + size, *place = bytes;
    while (place && (place = find(place, end, opening))) {
        unsigned char *last = find(place, end, closing);
        if (!last) break;
        // The mark is longer than what it becomes; blanks fill it.
        memset(place, ' ', (size_t)(last - place) + sizeof closing - 1);
        memcpy(place, artifact, sizeof artifact - 1);
        place = last;
    }
    qpdf.qpdf_oh_replace_stream_data(
        pdf, content, bytes, size, qpdf.qpdf_oh_new_null(pdf), qpdf.qpdf_oh_new_null(pdf));
    free(bytes);
}

void arrange_structure(qpdf_data pdf, const char *image) {
    qpdf_oh tree = qpdf.qpdf_oh_get_key(pdf, qpdf.qpdf_get_root(pdf), "/StructTreeRoot");
    if (!qpdf.qpdf_oh_is_dictionary(pdf, tree)) return;
    qpdf_oh held = qpdf.qpdf_oh_get_key(pdf, tree, "/K");
    int is_array = qpdf.qpdf_oh_is_array(pdf, held);
    int count = is_array ? qpdf.qpdf_oh_get_array_n_items(pdf, held) : 1;
    qpdf_oh whole = qpdf.qpdf_make_indirect_object(pdf, qpdf.qpdf_oh_new_dictionary(pdf));
    qpdf_oh kept = qpdf.qpdf_oh_new_array(pdf);
    for (int index = 0; index < count; index++) {
        qpdf_oh element = is_array ? qpdf.qpdf_oh_get_array_item(pdf, held, index) : held;
        if (!qpdf.qpdf_oh_is_dictionary(pdf, element) || is_element(pdf, element, "/NonStruct")) continue;
        if (image[0] && is_element(pdf, element, "/Figure"))
            qpdf.qpdf_oh_replace_key(pdf, element, "/Alt", qpdf.qpdf_oh_new_unicode_string(pdf, image));
        if (is_element(pdf, element, "/Table")) each_element(pdf, element, name_columns_of_row);
        qpdf.qpdf_oh_replace_key(pdf, element, "/P", whole);
        qpdf.qpdf_oh_append_item(pdf, kept, element);
    }
    qpdf.qpdf_oh_replace_key(pdf, whole, "/Type", qpdf.qpdf_oh_new_name(pdf, "/StructElem"));
    qpdf.qpdf_oh_replace_key(pdf, whole, "/S", qpdf.qpdf_oh_new_name(pdf, "/Document"));
    qpdf.qpdf_oh_replace_key(pdf, whole, "/P", tree);
    qpdf.qpdf_oh_replace_key(pdf, whole, "/K", kept);
    qpdf.qpdf_oh_replace_key(pdf, tree, "/K", whole);
    forget_edges(pdf, tree);
    int pages = qpdf.qpdf_get_num_pages(pdf);
    for (int page = 0; page < pages; page++) mark_edges(pdf, qpdf.qpdf_get_page_n(pdf, (size_t)page));
}

#endif
