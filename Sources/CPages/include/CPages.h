// Pages of words as a tagged PDF, by Pango, Cairo and QPDF, looked for when the first page is needed: nothing is linked, so that the program starts as
// fast without them. What comes where is the caller's affair; here words are broken into lines, and lines are drawn.
#ifndef CPAGES_H
#define CPAGES_H

#include <stddef.h>
#include <stdint.h>

/// A PDF being made.
typedef struct cpages_writer cpages_writer;

/// Words broken into lines.
typedef struct cpages_paragraph cpages_paragraph;

/// How lines lie.
enum cpages_alignment { cpages_left = 0, cpages_centred = 1, cpages_right = 2, cpages_justified = 3 };

/// Whether the libraries are there.
int cpages_is_available(void);

/// A PDF whose pages measure that many points; null when it cannot be had. `author` may be null, `date` is `2026-03-12T00:00:00Z`. To be
/// closed with `cpages_close`.
cpages_writer *cpages_open(double width, double height, const char *title, const char *author, const char *date);

/// Breaks words into lines as wide as that many points. `markup` is in the markup of Pango. Null when memory is missing, or the markup is wrong.
cpages_paragraph *cpages_set(
    cpages_writer *writer, const char *markup, const char *family, double size, double width, int alignment);

/// Its number of lines.
int cpages_line_count(const cpages_paragraph *paragraph);

/// The natural height of its first line, and how far below its top the letters stand, in points.
double cpages_height(const cpages_paragraph *paragraph);
double cpages_baseline(const cpages_paragraph *paragraph);

/// The first byte of a line, in the words without markup.
int cpages_line_start(const cpages_paragraph *paragraph, int line);

/// Where a byte of a line stands, in points from the left of the paragraph.
double cpages_position(const cpages_paragraph *paragraph, int line, int byte);

/// Its words without markup, and how many of its letters no font that is installed can draw.
const char *cpages_text(const cpages_paragraph *paragraph);
int cpages_unknown_count(const cpages_paragraph *paragraph);

/// The family that letters are drawn in where `family` is asked for, to be given up with `cpages_forget`; null when no font is installed, or memory is
/// missing.
char *cpages_family(cpages_writer *writer, const char *family);
void cpages_forget(char *words);

/// Draws a line whose letters stand at that height of the page, in points from its top.
void cpages_draw(cpages_writer *writer, const cpages_paragraph *paragraph, int line, double x, double y);

/// Gives up a paragraph.
void cpages_free(cpages_paragraph *paragraph);

/// Opens and closes an element of the structure of the document, or a link, or its aim.
void cpages_begin(cpages_writer *writer, const char *element, const char *attributes);
void cpages_end(cpages_writer *writer, const char *element);

/// Adds a bookmark that leads to the aim of that name; returns what may be the parent of others. 0 is the parent of the outermost.
int cpages_bookmark(cpages_writer *writer, int parent, const char *title, const char *aim);

/// Draws a thin rule from a place to the one that is so far to the right and so far down.
void cpages_rule(cpages_writer *writer, double x, double y, double width, double height);

/// Draws an image, `width` × `height` points: a PNG, or a JPEG of that many dots. 0 when it was drawn.
int cpages_png(cpages_writer *writer, const uint8_t *bytes, size_t count, double x, double y, double width, double height);
int cpages_jpeg(
    cpages_writer *writer, const uint8_t *bytes, size_t count, int dots_wide, int dots_high, double x, double y,
    double width, double height);

/// Fills a rectangle.
void cpages_fill(cpages_writer *writer, double x, double y, double width, double height);

/// The colour of what is drawn next, each part from 0 to 1.
void cpages_colour(cpages_writer *writer, double red, double green, double blue);

/// Ends the page.
void cpages_next_page(cpages_writer *writer);

/// What a document says of itself, beside what it shows.
struct cpages_description {
    const char *language;
    /// What its image shows; empty when there is none.
    const char *image;
    /// The words of its links, in the order in which they were made, a line each.
    const char *links;
    /// Its metadata, in XMP.
    const char *metadata;
};

/// Ends the document, and has it describe itself. Elements of the kind `NonStruct` become artifacts: what stands at the edges of pages. The others all
/// stand under one, the document. Its bytes stay until it is closed; null when it could not be written.
const uint8_t *cpages_finish(cpages_writer *writer, const struct cpages_description *description, size_t *count);

/// Gives up a PDF.
void cpages_close(cpages_writer *writer);

/// What a file that is said to be a PDF turns out to be.
enum cpages_soundness { cpages_sound = 0, cpages_damaged = 1, cpages_locked = 2, cpages_empty = 3, cpages_unreadable = 4 };

/// Whether QPDF opens these bytes as they are, without mending anything: damaged, locked (with a password or not), without pages; unreadable when the
/// library is missing.
int cpages_examine(const uint8_t *bytes, size_t size);

#endif
