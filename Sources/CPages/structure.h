// The structure of a tagged PDF, as those who hear it walk it.
#ifndef STRUCTURE_H
#define STRUCTURE_H

#include "qpdf_library.h"

/// Puts every element under one that is the document, as the norm of tagged files has it; makes artifacts of what was drawn as an edge of pages
/// (`NonStruct`), which is then no part of the structure; says what the image shows, and which cells of tables name columns. `image` is empty when there is none.
void arrange_structure(qpdf_data pdf, const char *image);

#endif
