// The libraries, and the one place that looks for them.
#ifndef LIBRARIES_H
#define LIBRARIES_H

#include "pango_cairo.h"

#define FOR_EACH_CAIRO_FUNCTION(use)                                                                                    \
    use(cairo_pdf_surface_create_for_stream) use(cairo_pdf_surface_set_metadata) use(cairo_pdf_surface_add_outline)     \
    use(cairo_create) use(cairo_destroy) use(cairo_status) use(cairo_surface_status) use(cairo_surface_finish)          \
    use(cairo_surface_destroy) use(cairo_show_page) use(cairo_tag_begin) use(cairo_tag_end) use(cairo_move_to)          \
    use(cairo_line_to) use(cairo_stroke) use(cairo_set_line_width) use(cairo_set_source_rgb) use(cairo_save)            \
    use(cairo_restore) use(cairo_translate) use(cairo_scale) use(cairo_rectangle) use(cairo_fill)                       \
    use(cairo_set_source_surface)                                                                                       \
    use(cairo_image_surface_create) use(cairo_image_surface_create_from_png_stream) use(cairo_image_surface_get_width)  \
    use(cairo_image_surface_get_height) use(cairo_surface_set_mime_data) use(cairo_font_options_create)                 \
    use(cairo_font_options_destroy) use(cairo_font_options_set_hint_style) use(cairo_font_options_set_hint_metrics)

#define FOR_EACH_PANGO_FUNCTION(use)                                                                                    \
    use(pango_cairo_create_context) use(pango_cairo_context_set_font_options) use(pango_cairo_context_set_resolution)   \
    use(pango_cairo_show_layout_line) use(pango_context_set_language) use(pango_context_set_round_glyph_positions)      \
    use(pango_language_from_string) use(pango_font_description_new) use(pango_font_description_free)                    \
    use(pango_font_description_set_family) use(pango_font_description_set_absolute_size) use(pango_layout_new)          \
    use(pango_layout_set_font_description) use(pango_layout_set_width) use(pango_layout_set_wrap)                       \
    use(pango_layout_set_justify) use(pango_layout_set_alignment) use(pango_layout_set_markup)                          \
    use(pango_layout_get_line_count) use(pango_layout_get_baseline) use(pango_layout_get_line_readonly)                 \
    use(pango_layout_get_iter) use(pango_layout_iter_free) use(pango_layout_iter_next_line)                             \
    use(pango_layout_iter_get_index) use(pango_layout_iter_get_line_extents) use(pango_layout_line_index_to_x)          \
    use(pango_layout_get_text) use(pango_layout_get_unknown_glyphs_count) use(pango_context_load_font)                  \
    use(pango_font_describe) use(pango_font_description_get_family) use(g_object_unref)

#define POINTER(name) __typeof__(&name) name;

struct page_libraries {
    FOR_EACH_CAIRO_FUNCTION(POINTER)
    FOR_EACH_PANGO_FUNCTION(POINTER)
};

/// The functions, once `load_page_libraries` has returned other than 0.
extern struct page_libraries lib;

/// Looks for the libraries the first time; 0 when one of them is missing.
int load_page_libraries(void);

#endif
