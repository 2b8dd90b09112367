#include "CPages.h"
#include "language.h"
#include "libraries.h"
#include <stdlib.h>
#include <string.h>

/// Bytes that grow.
struct buffer {
    uint8_t *bytes;
    size_t count, room;
    int failed;
};

struct cpages_writer {
    struct buffer out;
    cairo_surface_t *surface;
    cairo_t *cr;
    PangoContext *context;
    uint8_t *finished;
};

struct cpages_paragraph {
    PangoLayout *layout;
    int lines;
    double height, baseline;
    int *starts;
    int *edges;
};

// The numbers of the constants used, as the documentation of the libraries gives them.
enum { success = 0, no_memory = 1, read_error = 10 };
enum { metadata_title = 0, metadata_author = 1, metadata_creator = 4, metadata_create_date = 5 };
enum { hint_style_none = 1, hint_metrics_off = 1, wrap_word_char = 2, format_rgb24 = 1, outline_open = 1 };

static cairo_status_t append(void *closure, const unsigned char *bytes, unsigned int count) {
    struct buffer *out = closure;
    if (out->count + count > out->room) {
        size_t room = (out->count + count) * 2;
        uint8_t *grown = realloc(out->bytes, room);
        if (!grown) {
            out->failed = 1;
            return no_memory;
        }
        out->bytes = grown;
        out->room = room;
    }
    memcpy(out->bytes + out->count, bytes, count);
    out->count += count;
    return success;
}

int cpages_is_available(void) { return load_page_libraries(); }

cpages_writer *cpages_open(double width, double height, const char *title, const char *author, const char *date) {
    if (!load_page_libraries()) return NULL;
    cpages_writer *writer = calloc(1, sizeof *writer);
    if (!writer) return NULL;
    writer->surface = lib.cairo_pdf_surface_create_for_stream(append, &writer->out, width, height);
    writer->cr = lib.cairo_create(writer->surface);
    if (lib.cairo_status(writer->cr) != success) {
        cpages_close(writer);
        return NULL;
    }
    lib.cairo_pdf_surface_set_metadata(writer->surface, metadata_title, title);
    if (author) lib.cairo_pdf_surface_set_metadata(writer->surface, metadata_author, author);
    lib.cairo_pdf_surface_set_metadata(writer->surface, metadata_creator, "Actothèque");
    // Always said, or the library would read the clock.
    lib.cairo_pdf_surface_set_metadata(writer->surface, metadata_create_date, date);
    writer->context = lib.pango_cairo_create_context(writer->cr);
    lib.pango_cairo_context_set_resolution(writer->context, 72);
    lib.pango_context_set_round_glyph_positions(writer->context, 0);
    lib.pango_context_set_language(writer->context, lib.pango_language_from_string("fr"));
    // Letters are placed as they are drawn, not as a screen would have them.
    cairo_font_options_t *options = lib.cairo_font_options_create();
    lib.cairo_font_options_set_hint_style(options, hint_style_none);
    lib.cairo_font_options_set_hint_metrics(options, hint_metrics_off);
    lib.pango_cairo_context_set_font_options(writer->context, options);
    lib.cairo_font_options_destroy(options);
    return writer;
}

/// Reads where each line begins, and how far from the left.
static int measure(cpages_paragraph *paragraph) {
    PangoLayoutIter *iter = lib.pango_layout_get_iter(paragraph->layout);
    if (!iter) return -1;
    int line = 0;
    do {
        PangoRectangle logical;
        lib.pango_layout_iter_get_line_extents(iter, NULL, &logical);
        if (line == 0) paragraph->height = (double)logical.height / PANGO_SCALE;
        paragraph->starts[line] = lib.pango_layout_iter_get_index(iter);
        paragraph->edges[line] = logical.x;
        line++;
    } while (line < paragraph->lines && lib.pango_layout_iter_next_line(iter));
    lib.pango_layout_iter_free(iter);
    paragraph->baseline = (double)lib.pango_layout_get_baseline(paragraph->layout) / PANGO_SCALE;
    return 0;
}

cpages_paragraph *cpages_set(
    cpages_writer *writer, const char *markup, const char *family, double size, double width, int alignment) {
    cpages_paragraph *paragraph = calloc(1, sizeof *paragraph);
    if (!paragraph) return NULL;
    paragraph->layout = lib.pango_layout_new(writer->context);
    PangoFontDescription *font = lib.pango_font_description_new();
    lib.pango_font_description_set_family(font, family);
    lib.pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    lib.pango_layout_set_font_description(paragraph->layout, font);
    lib.pango_font_description_free(font);
    lib.pango_layout_set_width(paragraph->layout, (int)(width * PANGO_SCALE));
    lib.pango_layout_set_wrap(paragraph->layout, wrap_word_char);
    lib.pango_layout_set_justify(paragraph->layout, alignment == cpages_justified);
    lib.pango_layout_set_alignment(paragraph->layout, alignment == cpages_justified ? 0 : (unsigned)alignment);
    lib.pango_layout_set_markup(paragraph->layout, markup, -1);
    paragraph->lines = lib.pango_layout_get_line_count(paragraph->layout);
    size_t count = paragraph->lines > 0 ? (size_t)paragraph->lines : 1;
    paragraph->starts = calloc(count, sizeof *paragraph->starts);
    paragraph->edges = calloc(count, sizeof *paragraph->edges);
    if (!paragraph->starts || !paragraph->edges || measure(paragraph)) {
        cpages_free(paragraph);
        return NULL;
    }
    return paragraph;
}

int cpages_line_count(const cpages_paragraph *paragraph) { return paragraph->lines; }

double cpages_height(const cpages_paragraph *paragraph) { return paragraph->height; }

double cpages_baseline(const cpages_paragraph *paragraph) { return paragraph->baseline; }

static int has(const cpages_paragraph *paragraph, int line) { return line >= 0 && line < paragraph->lines; }

int cpages_line_start(const cpages_paragraph *paragraph, int line) {
    return has(paragraph, line) ? paragraph->starts[line] : -1;
}

double cpages_position(const cpages_paragraph *paragraph, int line, int byte) {
    if (!has(paragraph, line)) return 0;
    int x = 0;
    lib.pango_layout_line_index_to_x(lib.pango_layout_get_line_readonly(paragraph->layout, line), byte, 0, &x);
    return (double)(x + paragraph->edges[line]) / PANGO_SCALE;
}

void cpages_draw(cpages_writer *writer, const cpages_paragraph *paragraph, int line, double x, double y) {
    if (!has(paragraph, line)) return;
    lib.cairo_move_to(writer->cr, x + (double)paragraph->edges[line] / PANGO_SCALE, y);
    lib.pango_cairo_show_layout_line(writer->cr, lib.pango_layout_get_line_readonly(paragraph->layout, line));
}

const char *cpages_text(const cpages_paragraph *paragraph) { return lib.pango_layout_get_text(paragraph->layout); }

int cpages_unknown_count(const cpages_paragraph *paragraph) {
    return lib.pango_layout_get_unknown_glyphs_count(paragraph->layout);
}

char *cpages_family(cpages_writer *writer, const char *family) {
    PangoFontDescription *wanted = lib.pango_font_description_new();
    lib.pango_font_description_set_family(wanted, family);
    lib.pango_font_description_set_absolute_size(wanted, 10 * PANGO_SCALE);
    PangoFont *font = lib.pango_context_load_font(writer->context, wanted);
    lib.pango_font_description_free(wanted);
    if (!font) return NULL;
    PangoFontDescription *found = lib.pango_font_describe(font);
    const char *name = lib.pango_font_description_get_family(found);
    char *copy = name ? strdup(name) : NULL;
    lib.pango_font_description_free(found);
    lib.g_object_unref(font);
    return copy;
}

void cpages_forget(char *words) { free(words); }

void cpages_free(cpages_paragraph *paragraph) {
    if (!paragraph) return;
    if (paragraph->layout) lib.g_object_unref(paragraph->layout);
    free(paragraph->starts);
    free(paragraph->edges);
    free(paragraph);
}

void cpages_begin(cpages_writer *writer, const char *element, const char *attributes) {
    lib.cairo_tag_begin(writer->cr, element, attributes);
}

void cpages_end(cpages_writer *writer, const char *element) { lib.cairo_tag_end(writer->cr, element); }

int cpages_bookmark(cpages_writer *writer, int parent, const char *title, const char *aim) {
    return lib.cairo_pdf_surface_add_outline(writer->surface, parent, title, aim, outline_open);
}

void cpages_rule(cpages_writer *writer, double x, double y, double width, double height) {
    lib.cairo_set_line_width(writer->cr, 0.5);
    lib.cairo_move_to(writer->cr, x, y);
    lib.cairo_line_to(writer->cr, x + width, y + height);
    lib.cairo_stroke(writer->cr);
}

void cpages_fill(cpages_writer *writer, double x, double y, double width, double height) {
    lib.cairo_rectangle(writer->cr, x, y, width, height);
    lib.cairo_fill(writer->cr);
}

void cpages_colour(cpages_writer *writer, double red, double green, double blue) {
    lib.cairo_set_source_rgb(writer->cr, red, green, blue);
}

/// Draws a surface and gives it up.
static int paint(cpages_writer *writer, cairo_surface_t *image, double x, double y, double width, double height) {
    int wide = lib.cairo_image_surface_get_width(image), high = lib.cairo_image_surface_get_height(image);
    int outcome = -1;
    if (lib.cairo_surface_status(image) == success && wide > 0 && high > 0) {
        lib.cairo_save(writer->cr);
        lib.cairo_translate(writer->cr, x, y);
        lib.cairo_scale(writer->cr, width / wide, height / high);
        lib.cairo_set_source_surface(writer->cr, image, 0, 0);
        // Not painted without bounds: Cairo 1.16 takes that for the whole page, and forgets the element that was opened around it.
        lib.cairo_rectangle(writer->cr, 0, 0, wide, high);
        lib.cairo_fill(writer->cr);
        lib.cairo_restore(writer->cr);
        outcome = 0;
    }
    lib.cairo_surface_destroy(image);
    return outcome;
}

/// What is left to read.
struct source {
    const uint8_t *bytes;
    size_t count;
};

static cairo_status_t take(void *closure, unsigned char *bytes, unsigned int count) {
    struct source *source = closure;
    if (source->count < count) return read_error;
    memcpy(bytes, source->bytes, count);
    source->bytes += count;
    source->count -= count;
    return success;
}

int cpages_png(
    cpages_writer *writer, const uint8_t *bytes, size_t count, double x, double y, double width, double height) {
    struct source source = {bytes, count};
    return paint(writer, lib.cairo_image_surface_create_from_png_stream(take, &source), x, y, width, height);
}

int cpages_jpeg(
    cpages_writer *writer, const uint8_t *bytes, size_t count, int dots_wide, int dots_high, double x, double y,
    double width, double height) {
    cairo_surface_t *image = lib.cairo_image_surface_create(format_rgb24, dots_wide, dots_high);
    uint8_t *copy = malloc(count ? count : 1);
    if (copy) memcpy(copy, bytes, count);
    // The file stands in the document as it is; the surface only says how large it is.
    if (!copy || lib.cairo_surface_set_mime_data(image, "image/jpeg", copy, count, free, copy) != success) {
        free(copy);
        lib.cairo_surface_destroy(image);
        return -1;
    }
    return paint(writer, image, x, y, width, height);
}

void cpages_next_page(cpages_writer *writer) { lib.cairo_show_page(writer->cr); }

const uint8_t *cpages_finish(cpages_writer *writer, const struct cpages_description *description, size_t *count) {
    *count = 0;
    lib.cairo_surface_finish(writer->surface);
    if (writer->out.failed || lib.cairo_surface_status(writer->surface) != success
        || lib.cairo_status(writer->cr) != success)
        return NULL;
    free(writer->finished);
    writer->finished = cpages_with_language(writer->out.bytes, writer->out.count, description, count);
    return writer->finished;
}

void cpages_close(cpages_writer *writer) {
    if (!writer) return;
    if (writer->context) lib.g_object_unref(writer->context);
    if (writer->cr) lib.cairo_destroy(writer->cr);
    if (writer->surface) lib.cairo_surface_destroy(writer->surface);
    free(writer->out.bytes);
    free(writer->finished);
    free(writer);
}
